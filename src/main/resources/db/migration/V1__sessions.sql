-- One row for a session. What has ended keeps its row, with its version, until it is swept.
CREATE TABLE sessions (
    bot_id     VARCHAR(100)     NOT NULL,
    alias_id   VARCHAR(100)     NOT NULL,
    locale_id  VARCHAR(20)      NOT NULL,
    session_id VARCHAR(200)     NOT NULL,
    version    BIGINT           NOT NULL,
    expires_at BIGINT           NOT NULL, -- nanoseconds since 1970-01-01T00:00:00Z
    state      VARCHAR(1000000) NOT NULL, -- JSON in ASCII
    PRIMARY KEY (bot_id, alias_id, locale_id, session_id)
);

CREATE INDEX sessions_by_expiry ON sessions (expires_at);
