'use strict';
// Runs a function written for Node.js on AWS Lambda: asks the Lambda Runtime API for events and posts the answers.
// Handlers may be CommonJS or ES modules, async or with a callback, or stream what they answer.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { format } = require('node:util');
const { pathToFileURL } = require('node:url');

const env = process.env;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const place = env.LOQUAT_RUNTIME_SOCKET ? { socketPath: env.LOQUAT_RUNTIME_SOCKET } : { host, port };
const agent = new http.Agent({ keepAlive: true, maxSockets: 4, noDelay: true });
const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');
let requestId = '';

function open(method, resource, headers, answered, failed) {
  const options = { ...place, agent, method, headers, path: '/2018-06-01/runtime/' + resource };
  const request = http.request(options, (response) => {
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () =>
      answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
  });
  request.on('error', failed);
  return request;
}

function call(method, resource, body, headers = {}) {
  return new Promise((answered, failed) => {
    const bytes = Buffer.from(body);
    const length = { 'Content-Type': 'application/json', 'Content-Length': bytes.length };
    open(method, resource, { ...(method === 'POST' ? length : {}), ...headers }, answered, failed).end(bytes);
  });
}

function described(error) {
  return error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, stackTrace: (error.stack || '').split('\n').map((it) => it.trim()) }
    : { errorType: typeof error, errorMessage: String(error), stackTrace: [] };
}

function report(resource, error) {
  const body = described(error);
  log('ERROR', [body.stackTrace.join('\n') || body.errorMessage]);
  return call('POST', resource, JSON.stringify(body), { 'Lambda-Runtime-Function-Error-Type': body.errorType });
}

function log(level, parts) {
  process.stdout.write(`${new Date().toISOString()}\t${requestId || 'undefined'}\t${level}\t${format(...parts).replace(/\n/g, '\r')}\n`);
}
for (const [name, level] of [['log', 'INFO'], ['info', 'INFO'], ['debug', 'DEBUG'], ['warn', 'WARN'], ['error', 'ERROR'], ['trace', 'TRACE']]) {
  console[name] = (...parts) => log(level, parts);
}

globalThis.awslambda = {
  streamifyResponse(handler) {
    handler[STREAMING] = 'response';
    return handler;
  },
  HttpResponseStream: {
    from(stream, prelude) {
      stream.contentType = 'application/vnd.awslambda.http-integration-response';
      stream.write(JSON.stringify(prelude));
      stream.write(Buffer.alloc(8));
      return stream;
    },
  },
};

function typed(name, message) {
  return Object.assign(new Error(message), { name });
}

function fileOf(module) {
  const base = path.resolve(env.LAMBDA_TASK_ROOT, module);
  const file = ['', '.js', '.mjs', '.cjs'].map((ending) => base + ending).find((it) => fs.existsSync(it) && fs.statSync(it).isFile());
  if (!file) {
    throw typed('Runtime.ImportModuleError', `Cannot find module '${module}' in ${env.LAMBDA_TASK_ROOT}`);
  }
  return file;
}

function isEsModule(file) {
  if (file.endsWith('.mjs')) {
    return true;
  }
  for (let folder = path.dirname(file); file.endsWith('.js'); folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (fs.existsSync(manifest)) {
      return JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module';
    }
    if (folder === path.dirname(folder)) {
      return false;
    }
  }
  return false;
}

async function load() {
  const name = env._HANDLER;
  const dot = name.indexOf('.', name.lastIndexOf('/') + 1);
  if (dot < 0) {
    throw typed('Runtime.MalformedHandlerName', `The handler '${name}' is not written as file.function`);
  }
  const file = fileOf(name.slice(0, dot));
  const module = isEsModule(file) ? await import(pathToFileURL(file)) : require(file);
  const handler = name.slice(dot + 1).split('.').reduce((it, member) => it?.[member], module)
    ?? name.slice(dot + 1).split('.').reduce((it, member) => it?.[member], module.default);
  if (typeof handler !== 'function') {
    throw typed('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  }
  return handler;
}

function json(header) {
  return header ? JSON.parse(header) : undefined;
}

function contextOf(headers, settle) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    awsRequestId: requestId,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    identity: json(headers['lambda-runtime-cognito-identity']),
    clientContext: json(headers['lambda-runtime-client-context']),
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: (error, answer) => settle(error, answer),
    fail: (error) => settle(error ?? new Error('failed')),
    succeed: (answer) => settle(null, answer),
  };
}

/** What a handler answers that does not stream: by its promise, by its callback, or nothing once there is no more to do. */
function answerOf(handler, event, headers) {
  return new Promise((answered, failed) => {
    let whenIdle = () => answered(null);
    const idle = () => whenIdle();
    const end = (error, answer) => {
      process.removeListener('beforeExit', idle);
      error ? failed(error) : answered(answer);
    };
    const settle = (error, answer) => end(error, answer);
    const context = contextOf(headers, settle);
    process.on('beforeExit', idle);
    whenIdle = () => end(null, null);
    const callback = (error, answer) => {
      if (error || !context.callbackWaitsForEmptyEventLoop) {
        end(error, answer);
      } else {
        whenIdle = () => end(null, answer);
      }
    };
    try {
      const result = handler(event, context, callback);
      if (typeof result?.then === 'function') {
        result.then((answer) => end(null, answer), (error) => end(error ?? new Error('rejected')));
      }
    } catch (error) {
      end(error);
    }
  });
}

function stream(handler, event, headers) {
  return new Promise((answered, failed) => {
    const response = open('POST', `invocation/${requestId}/response`, {
      'Content-Type': 'application/octet-stream',
      'Lambda-Runtime-Function-Response-Mode': 'streaming',
      'Transfer-Encoding': 'chunked',
      Trailer: 'Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body',
    }, answered, failed);
    response.setContentType = (type) => { response.contentType = type; };
    Promise.resolve()
      .then(() => handler(event, response, contextOf(headers, () => {})))
      .then(() => response.writableEnded || response.end(), (error) => {
        const body = described(error);
        log('ERROR', [body.stackTrace.join('\n') || body.errorMessage]);
        response.addTrailers({
          'Lambda-Runtime-Function-Error-Type': body.errorType,
          'Lambda-Runtime-Function-Error-Body': Buffer.from(JSON.stringify(body)).toString('base64'),
        });
        response.end();
      });
  });
}

function written(answer) {
  const text = JSON.stringify(answer === undefined ? null : answer);
  if (text === undefined) {
    throw typed('Runtime.MarshalError', 'Unable to stringify response body');
  }
  return text;
}

async function serve(handler) {
  const next = await call('GET', 'invocation/next', '');
  requestId = next.headers['lambda-runtime-aws-request-id'];
  env._X_AMZN_TRACE_ID = next.headers['lambda-runtime-trace-id'] ?? '';
  try {
    const event = JSON.parse(next.body.toString('utf8'));
    if (handler[STREAMING]) {
      await stream(handler, event, next.headers);
      return;
    }
    const posted = await call('POST', `invocation/${requestId}/response`, written(await answerOf(handler, event, next.headers)));
    if (posted.status === 413) {
      await report(`invocation/${requestId}/error`, typed('Function.ResponseSizeTooLarge', posted.body.toString()));
    }
  } catch (error) {
    await report(`invocation/${requestId}/error`, error);
  }
}

function crash(name) {
  return (reason) => {
    const error = name && reason instanceof Error ? Object.assign(reason, { name }) : reason;
    report(requestId ? `invocation/${requestId}/error` : 'init/error', error).finally(() => process.exit(128));
  };
}

async function main() {
  process.on('uncaughtException', crash(''));
  process.on('unhandledRejection', crash('Runtime.UnhandledPromiseRejection'));
  let handler;
  try {
    handler = await load();
  } catch (error) {
    await report('init/error', error);
    process.exit(1);
  }
  for (;;) {
    await serve(handler);
  }
}

main().catch(() => process.exit(1));
