package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import java.util.LinkedHashMap;
import java.util.Map;

/** Five small bots as people write them, for the tests of understanding. */
final class Bots {

    static final BotLocale TRAVEL = WrittenBot.locale("""
            intent BookHotel
            slot City AMAZON.City
            answer in {City}
            slot CheckIn AMAZON.Date
            slot Nights AMAZON.Number
            slot RoomType RoomType
            (book|reserve) [me] a hotel
            book a room in {City}
            I need a {RoomType} room in {City} for {Nights} nights
            I need a room [for {Nights} nights] from {CheckIn}
            find me a hotel in {City}
            I want to stay in {City} for {Nights} nights
            a {RoomType} room please
            make a hotel reservation
            intent BookCar
            slot PickUpCity AMAZON.City
            slot PickUpDate AMAZON.Date
            slot Days AMAZON.Number
            slot CarType CarType
            (rent|book|hire) a car
            I need a {CarType} in {PickUpCity}
            book a {CarType} for {Days} days
            rent a car in {PickUpCity} from {PickUpDate}
            get me a rental car for {Days} days
            reserve a {CarType} from {PickUpDate}
            intent BookFlight
            slot Origin AMAZON.City
            slot Destination AMAZON.City
            slot FlightDate AMAZON.Date
            book a flight
            fly from {Origin} to {Destination}
            I want to fly to {Destination} [on] {FlightDate}
            a flight from {Origin} to {Destination} [on] {FlightDate}
            get me a ticket to {Destination}
            are there any flights leaving {Origin}
            intent CancelIntent : AMAZON.CancelIntent
            intent HelpIntent : AMAZON.HelpIntent
            type RoomType: queen=standard/double, king, deluxe=suite/best room
            type CarType: economy=small car, standard=medium car, suv=four wheel drive, minivan=van
            """);

    static final BotLocale FLOWERS = WrittenBot.locale("""
            intent OrderFlowers
            slot FlowerType FlowerType
            slot Quantity AMAZON.Number optional
            slot PickupDate AMAZON.Date
            slot PickupTime AMAZON.Time
            I would like to (pick up|order) [some] flowers
            order {FlowerType}
            I want {Quantity} {FlowerType}
            I need flowers for {PickupDate}
            can I get a bouquet of {FlowerType}
            a dozen {FlowerType} please
            I'd like to buy {FlowerType} for {PickupDate} at {PickupTime}
            intent OpeningHours
            when are you open
            what are your opening hours
            until when is the shop open
            are you open on sunday
            what time do you close
            intent TrackOrder
            slot OrderNumber AMAZON.AlphaNumeric
            where is my order
            track order {OrderNumber}
            has my bouquet been sent
            what is the status of my order
            when will my flowers arrive
            type FlowerType: roses=red roses, tulips, lilies, sunflowers, orchids
            """);

    static final BotLocale APPOINTMENTS = WrittenBot.locale("""
            intent MakeAppointment
            slot Treatment Treatment
            slot Date AMAZON.Date
            slot Time AMAZON.Time
            I would like to make an appointment
            make an appointment
            book an appointment for a {Treatment}
            I need a {Treatment} on {Date}
            can you fit me in {Date} at {Time}
            schedule a {Treatment} [for] {Date}
            I'd like to see the dentist
            intent MoveAppointment
            slot NewDate AMAZON.Date
            slot NewTime AMAZON.Time
            I need to move my appointment
            reschedule my appointment to {NewDate}
            can I come {NewDate} instead
            change my appointment
            I can't make it on that day
            intent CancelAppointment
            cancel my appointment
            I want to cancel my visit
            please take my appointment out of the calendar
            delete my appointment
            I won't be coming
            type Treatment: cleaning=clean, whitening=bleaching, root canal, filling=fill a cavity, checkup=check up/examination
            """);

    static final BotLocale BANKING = WrittenBot.locale("""
            intent CheckBalance
            slot Account Account
            what's the balance in my {Account} account
            how much money do I have
            check my balance
            what is my balance
            how much is in {Account}
            balance please
            do I have enough money in my {Account} account
            intent TransferMoney
            slot Source Account
            slot Target Account
            slot Amount AMAZON.Number
            transfer money
            transfer {Amount} dollars from {Source} to {Target}
            move {Amount} from my {Source} account to my {Target} account
            I want to make a transfer
            send {Amount} dollars to {Target}
            put {Amount} into {Target}
            intent BlockCard
            slot LastDigits AMAZON.Number
            block my card
            my card was stolen
            I lost my [credit|debit] card
            freeze my card ending in {LastDigits}
            someone took my card
            intent OpenAccount
            slot Account Account
            I want to open an account
            open a new {Account} account
            become a customer
            can I have a {Account} account with you
            type Account: checking=current/giro, savings=saving, visa=credit card
            """);

    static final BotLocale COFFEE = WrittenBot.locale("""
            intent OrderDrink
            slot Drink Drink
            slot Size Size optional
            slot Milk Milk optional
            slot Sugars AMAZON.Number optional
            slot Extras Extra optional multiple
            I'd like a {Drink}
            can I get a {Size} {Drink}
            (a|one) {Size} {Drink} with {Milk}
            {Drink} with {Extras} please
            make me a {Drink} with {Milk} and {Sugars} sugars
            give me a {Drink}
            I'll have a {Size} {Drink}
            {Size} {Drink} {Sugars} sugars
            intent AskPrice
            slot Drink Drink
            how much is a {Drink}
            what does a {Drink} cost
            price of a {Drink}
            what do you charge for {Drink}
            intent AskMenu
            what do you have
            show me the menu
            which drinks can I order
            what kinds of coffee are there
            what can you make
            type Drink: latte=cafe latte, cappuccino, espresso=short black, americano=long black, mocha, flat white
            type Size: small=short, medium=regular, large=big/tall
            type Milk: whole milk=full cream milk, skim milk=skinny milk, oat milk, soy milk=soya milk
            type Extra: cinnamon, caramel=caramel syrup, vanilla=vanilla syrup, whipped cream=cream
            """);

    static final Map<String, BotLocale> ALL = all();

    private Bots() {}

    private static Map<String, BotLocale> all() {
        Map<String, BotLocale> all = new LinkedHashMap<>();
        all.put("travel", TRAVEL);
        all.put("flowers", FLOWERS);
        all.put("appointments", APPOINTMENTS);
        all.put("banking", BANKING);
        all.put("coffee", COFFEE);
        return all;
    }
}
