"""Runs a function written for Python on AWS Lambda: asks the Lambda Runtime API for events and posts the answers.

It speaks HTTP by a socket of its own, as importing http.client would double the time that a function takes to start.
"""

import json
import os
import socket
import sys
import time
from importlib import import_module

ENV = os.environ
HOST, PORT = ENV["AWS_LAMBDA_RUNTIME_API"].split(":")
# A handler's module is imported as 'functions' would be on Lambda; the bootstrap's own folder is none of its business.
sys.path[0] = ENV["LAMBDA_TASK_ROOT"]


class RuntimeApi:
    def __init__(self):
        if "LOQUAT_RUNTIME_SOCKET" in ENV:
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.connect(ENV["LOQUAT_RUNTIME_SOCKET"])
        else:
            self.socket = socket.create_connection((HOST, int(PORT)))
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.input = self.socket.makefile("rb")

    def call(self, method, resource, body=b"", headers=()):
        head = [f"{method} /2018-06-01/runtime/{resource} HTTP/1.1", f"Host: {HOST}:{PORT}"]
        if method == "POST":
            head += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
        head += [f"{name}: {value}" for name, value in headers]
        self.socket.sendall(("\r\n".join(head) + "\r\n\r\n").encode("latin-1") + body)
        status = self.input.readline().split()
        if len(status) < 2:
            sys.exit(1)  # the service has ended
        answered = {}
        while True:
            line = self.input.readline().decode("latin-1").strip()
            if not line:
                break
            name, _, value = line.partition(":")
            answered[name.strip().lower()] = value.strip()
        return int(status[1]), answered, self.input.read(int(answered.get("content-length", "0")))


class Identity:
    def __init__(self, header):
        known = json.loads(header) if header else {}
        self.cognito_identity_id = known.get("cognitoIdentityId")
        self.cognito_identity_pool_id = known.get("cognitoIdentityPoolId")


class ClientContext:
    class Client:
        pass

    def __init__(self, known):
        self.custom = known.get("custom")
        self.env = known.get("env")
        self.client = ClientContext.Client()
        for name in ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name"):
            setattr(self.client, name, known.get("client", {}).get(name))


class Context:
    def __init__(self, headers):
        self.function_name = ENV["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = ENV["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = ENV["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = ENV["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = ENV["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.aws_request_id = headers["lambda-runtime-aws-request-id"]
        self.invoked_function_arn = headers.get("lambda-runtime-invoked-function-arn")
        self.identity = Identity(headers.get("lambda-runtime-cognito-identity"))
        client = headers.get("lambda-runtime-client-context")
        self.client_context = ClientContext(json.loads(client)) if client else None
        self._deadline = int(headers["lambda-runtime-deadline-ms"])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


def error_of(error):
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename != __file__ and "importlib" not in frame.filename]
    return {
        "errorMessage": str(error),
        "errorType": type(error).__name__,
        "stackTrace": traceback.format_list(own),
    }


def report(api, resource, body):
    print(f"[ERROR] {body['errorType']}: {body['errorMessage']}\n" + "".join(body["stackTrace"]), end="", flush=True)
    kind = body["errorType"].encode("ascii", "replace").decode()
    api.call("POST", resource, json.dumps(body).encode(), [("Lambda-Runtime-Function-Error-Type", kind)])


def fail_to_start(api, kind, message, cause=None):
    body = error_of(cause) if cause else {"stackTrace": []}
    body.update(errorType=kind, errorMessage=message)
    report(api, "init/error", body)
    sys.exit(1)


def load(api):
    name = ENV["_HANDLER"]
    module_name, dot, function = name.rpartition(".")
    if not dot:
        fail_to_start(api, "Runtime.MalformedHandlerName", f"The handler '{name}' is not written as file.function")
    try:
        module = import_module(module_name.replace("/", "."))
    except ImportError as error:
        fail_to_start(api, "Runtime.ImportModuleError", f"Unable to import module '{module_name}': {error}", error)
    except SyntaxError as error:
        fail_to_start(api, "Runtime.UserCodeSyntaxError", f"Syntax error in module '{module_name}': {error}", error)
    except SystemExit as error:
        fail_to_start(api, "Runtime.ExitError", f"the module exits with {error.code}")
    except BaseException as error:
        fail_to_start(api, type(error).__name__, str(error), error)
    if not hasattr(module, function):
        fail_to_start(api, "Runtime.HandlerNotFound", f"Handler '{function}' missing on module '{module_name}'")
    return getattr(module, function)


def log_with_the_request(context):
    """Lambda's format for a function that uses the logging module; nothing is imported for one that does not."""
    logging = sys.modules.get("logging")
    if not logging:
        return

    class RequestId(logging.Filter):
        def filter(self, record):
            record.aws_request_id = context["id"]
            return True

    handler = logging.StreamHandler(sys.stdout)
    formatter = logging.Formatter(
        "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S"
    )
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    handler.addFilter(RequestId())
    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(handler)


def answer_of(handler, event, context):
    answer = handler(event, context)
    if hasattr(answer, "__await__"):
        import asyncio

        answer = asyncio.run(answer)
    return answer


def written(answer):
    try:
        return json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError) as error:
        problem = type("Runtime.MarshalError", (Exception,), {})(f"Unable to marshal response: {error}")
        raise problem from None


def serve(api, handler, logged):
    _, headers, event = api.call("GET", "invocation/next")
    request = headers["lambda-runtime-aws-request-id"]
    logged["id"] = request
    ENV["_X_AMZN_TRACE_ID"] = headers.get("lambda-runtime-trace-id", "")
    try:
        body = written(answer_of(handler, json.loads(event), Context(headers)))
    except Exception as error:
        report(api, f"invocation/{request}/error", error_of(error))
        return
    status, _, told = api.call("POST", f"invocation/{request}/response", body)
    if status == 413:
        problem = {"errorType": "Function.ResponseSizeTooLarge", "errorMessage": told.decode(), "stackTrace": []}
        report(api, f"invocation/{request}/error", problem)


def debugged(handler):
    """Waits until somebody attaches debugpy, where that is installed, or else pdb, which then has a socket for its terminal."""
    at = ("127.0.0.1", int(ENV["LOQUAT_DEBUG_PORT"]))
    try:
        import debugpy
    except ImportError:
        import pdb

        listening = socket.create_server(at)
        print(f"pdb waits at {at[0]}:{at[1]}, for nc {at[0]} {at[1]}", flush=True)
        terminal = listening.accept()[0].makefile("rw")
        debugger = pdb.Pdb(stdin=terminal, stdout=terminal)
        return lambda event, context: debugger.runcall(handler, event, context)
    debugpy.listen(at)
    print(f"debugpy waits at {at[0]}:{at[1]}", flush=True)
    debugpy.wait_for_client()
    return handler


def main():
    api = RuntimeApi()
    handler = load(api)
    if "LOQUAT_DEBUG_PORT" in ENV:
        handler = debugged(handler)
    logged = {"id": ""}
    log_with_the_request(logged)
    while True:
        serve(api, handler, logged)


main()
