"""Books a hotel. TROUBLE says what shall go wrong."""
import os
import subprocess
import time

TROUBLE = os.environ.get("TROUBLE", "")
if TROUBLE == "init":
    raise ValueError("no key to the hotel")
if TROUBLE == "slow init":
    time.sleep(60)


def refuse():
    raise TypeError("the hotel is full")


def loop():
    while True:
        pass


def bloat():
    rooms = []
    while True:
        rooms.append(b"x" * 10_000_000)
        time.sleep(0.005)


def child():
    process = subprocess.Popen(["sleep", "300"], start_new_session=True)
    print("child", process.pid)
    time.sleep(60)


def chatter():
    for _ in range(30_000):
        print("a guest rings, and rings again, and again")


TROUBLES = {
    "throw": refuse,
    "exit": lambda: os._exit(3),
    "slow": lambda: time.sleep(60),
    "loop": loop,
    "nonsense": lambda: {1, 2},
    "huge": lambda: "x" * 7_000_000,
    "bloat": bloat,
    "child": child,
    "chatter": chatter,
}


def lambda_handler(event, context):
    print("booking", context.function_name, context.get_remaining_time_in_millis() > 0)
    answer = TROUBLES.get(TROUBLE, lambda: None)()
    if answer:
        return answer
    intent = event["sessionState"]["intent"]
    city = intent["slots"]["City"]["value"]["interpretedValue"]
    if event["invocationSource"] == "DialogCodeHook":
        return {
            "sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Nights"}, "intent": intent},
            "messages": [{"contentType": "PlainText", "content": f"How many nights in {city}?"}],
        }
    attributes = {**event["sessionState"]["sessionAttributes"], "hotelReference": "H1234"}
    return {
        "sessionState": {
            "dialogAction": {"type": "Close"},
            "intent": {**intent, "state": "Fulfilled"},
            "sessionAttributes": attributes,
        },
        "messages": [{"contentType": "PlainText", "content": f"Booked in {city}."}],
    }
