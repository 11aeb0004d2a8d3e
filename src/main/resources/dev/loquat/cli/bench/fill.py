# Fills memory until somebody stops it.
def lambda_handler(event, context):
    held = []
    while True:
        held.append(bytearray(1_000_000))
