"""Reserves a bike: price and code follow from what was asked for."""
EUROS_AN_HOUR = {"city bike": 3, "mountain bike": 5, "tandem": 8}


def lambda_handler(event, context):
    state = event["sessionState"]
    slots = state["intent"]["slots"]
    bike = slots["BikeType"]["value"]["interpretedValue"]
    hours = int(float(slots["Hours"]["value"]["interpretedValue"]))
    if bike == "tandem" and hours == 7:
        raise RuntimeError("the tandem has a flat tyre")
    attributes = state.get("sessionAttributes") or {}
    attributes["price"] = str(EUROS_AN_HOUR[bike] * hours)
    attributes["code"] = str(1000 + sum(map(ord, bike)) * hours % 9000)
    print("rented a", bike, "for", hours, "hours")
    return {"sessionState": {**state, "sessionAttributes": attributes, "dialogAction": {"type": "Delegate"}}}
