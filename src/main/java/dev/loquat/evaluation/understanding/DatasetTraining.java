package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.nlu.model.Progress;
import java.util.List;

/** Trains on labelled utterances. All that is measured on files is trained here. */
final class DatasetTraining {

    private final NluModels models;
    private final Progress progress;

    DatasetTraining(NluModels models, Progress progress) {
        this.models = models;
        this.progress = progress;
    }

    Nlu train(List<LabelledUtterance> utterances) {
        return models.trainOnce(DatasetBot.of(utterances), progress);
    }
}
