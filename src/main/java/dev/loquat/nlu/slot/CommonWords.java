package dev.loquat.nlu.slot;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Frequent English words: short ones are often a letter away from a slot value and yet no misspelling of it. */
final class CommonWords {

    static final Set<String> ENGLISH =
            new LinkedHashSet<>(Arrays.asList("""
            a able about after again all also always am an and any are around as ask at away back bad be because been before
            being best better big book both bring but buy by call came can card change check come could day did different do
            does done down each early else end enough even ever every few find fine first food for form found from full gave
            get give go going gone good great had half hand hard has have he hear help her here high him his hold home hour
            how i idea if in instead into is it its just keep kind know last late later least leave left less let light like
            line list little live long look lost lot made make many may maybe me mean meet might mind mine money month more
            most much must my name near need never new next nice night no none not nothing now of off often old on once one
            only open or order other our out over own part pay place plan please point put quite rather read ready real right
            room said same saw say see seem send sent set she should show side since small so some soon sort still stop such
            sure take talk tell than thank thanks that the their them then there these they thing think this those three time
            to today told too took try turn two under until up upon us use very visit wait walk want was way we week well
            went were what when where which while who whole why will wish with without wonder word work would year yes yet
            you young your
            """.strip().split("\\s+")));

    private CommonWords() {}
}
