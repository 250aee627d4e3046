-- From schema 0 to 1: REPLACE does not get around "only added"; lists find what they want in one index.
CREATE TRIGGER decisions_once BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = new.id OR n = new.n)
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_targets_once BEFORE INSERT ON decision_targets
WHEN EXISTS (
  SELECT 1 FROM decision_targets
  WHERE decision = new.decision AND other = new.other AND position = new.position
)
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER changes_once BEFORE INSERT ON changes
WHEN EXISTS (SELECT 1 FROM changes WHERE n = new.n)
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE INDEX decisions_undone ON decisions (value) WHERE kind = 'undo';
CREATE INDEX sightings_by_doc ON sightings (doc_id);
CREATE INDEX sightings_by_url ON sightings (url);
DROP INDEX incidents_by_start;
DROP INDEX incidents_by_type;
DROP INDEX incidents_by_status;
CREATE INDEX incidents_by_start ON incidents (coalesce(start, ''), id, "end", background);
CREATE INDEX incidents_by_type ON incidents (event_type, id);
CREATE INDEX incidents_by_status ON incidents (status, id);
DROP INDEX reports_by_outlet;
CREATE INDEX reports_by_outlet ON reports (outlet, id);
