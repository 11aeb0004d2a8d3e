-- All times are milliseconds since 1970-01-01T00:00:00Z.

-- Events that wait for their functions, and those that failed for good.
CREATE TABLE function_events (
    id            VARCHAR(36)      NOT NULL,
    bot_id        VARCHAR(100)     NOT NULL,
    alias_id      VARCHAR(100)     NOT NULL,
    function_name VARCHAR(200)     NOT NULL,
    state         VARCHAR(6)       NOT NULL, -- QUEUED or DEAD
    accepted_at   BIGINT           NOT NULL,
    due_at        BIGINT           NOT NULL, -- of one that is dead, when it failed
    leased_until  BIGINT           NOT NULL, -- who delivers it has it until then
    attempts      INTEGER          NOT NULL, -- calls that failed
    throttles     INTEGER          NOT NULL, -- times that there was no room for a call
    payload       VARCHAR(1048576) NOT NULL, -- JSON
    failure       VARCHAR(2000)    NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX function_events_by_due_time
    ON function_events (state, bot_id, alias_id, function_name, due_at);

-- When schedules have fired last.
CREATE TABLE function_schedules (
    id       VARCHAR(1000) NOT NULL,
    fired_at BIGINT        NOT NULL,
    PRIMARY KEY (id)
);

-- What happened in conversations, numbered in the order in which it was committed.
CREATE TABLE conversation_events (
    number   BIGINT           NOT NULL,
    bot_id   VARCHAR(100)     NOT NULL,
    alias_id VARCHAR(100)     NOT NULL,
    kinds    VARCHAR(200)     NOT NULL, -- words with a comma before and after each
    intent   VARCHAR(200)     NOT NULL,
    at       BIGINT           NOT NULL,
    body     VARCHAR(1048576) NOT NULL, -- JSON
    PRIMARY KEY (number)
);

CREATE INDEX conversation_events_of_bots ON conversation_events (bot_id, alias_id, number);

-- Whoever appends holds this row, so that nobody reads a number while a smaller one is not committed.
CREATE TABLE conversation_events_end (
    id     INTEGER NOT NULL,
    number BIGINT  NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO conversation_events_end (id, number) VALUES (0, 0);

-- How far functions have read.
CREATE TABLE event_readers (
    id            VARCHAR(1000) NOT NULL,
    number        BIGINT        NOT NULL, -- the last event that is done with
    owner         VARCHAR(36)   NOT NULL,
    leased_until  BIGINT        NOT NULL,
    PRIMARY KEY (id)
);
