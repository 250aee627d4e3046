-- The archive, schema 1: one SQLite file. Every column has its line of docs/DATABASE.md behind it.
-- Times are ISO 8601 text in UTC; lists for people are joined with "; "; `body` columns are the lossless
-- record (tocsin.records.codec, zlib) from which the plain columns beside it were taken.

-- What coded: program, parser model and gazetteer.
CREATE TABLE coders (
  id INTEGER PRIMARY KEY, -- number that other tables use
  tocsin TEXT NOT NULL, -- version of the program
  model TEXT NOT NULL, -- id of the parser's weights
  gazetteer TEXT NOT NULL, -- version of the gazetteer
  UNIQUE (tocsin, model, gazetteer)
);

-- One article or dispatch, its text frozen.
CREATE TABLE reports (
  n INTEGER PRIMARY KEY, -- row number that the full-text index uses
  id TEXT NOT NULL UNIQUE, -- hash of text and outlet
  doc_id TEXT, -- what the caller called it
  outlet TEXT, -- masthead
  title TEXT, -- headline
  url TEXT, -- address
  language TEXT NOT NULL, -- BCP 47 code
  published_start TEXT, -- publication, from (UTC); empty where unknown
  published_end TEXT, -- publication, before (UTC)
  published_precision TEXT, -- minute, hour, day ...
  published_basis TEXT, -- explicit, relative, context, inferred
  published_approx INTEGER, -- 1: only about then
  status TEXT NOT NULL CHECK (status IN ('published', 'tip', 'accepted')), -- tip: nobody has accepted it yet
  side TEXT, -- side of a publisher that is itself a party
  zone TEXT, -- time zone in which its times were read
  agency TEXT, -- wire service it names
  heard TEXT NOT NULL, -- sides that speak in it, as a JSON list
  source TEXT, -- where it came from: path, address, line of a file
  added_at TEXT NOT NULL, -- when it was added (UTC)
  coder INTEGER NOT NULL REFERENCES coders (id), -- what coded it
  n_chars INTEGER NOT NULL, -- length of the text in code points
  text_sha256 TEXT NOT NULL, -- hash of the frozen text
  raw_sha256 TEXT, -- hash of the file as it came
  signature BLOB NOT NULL, -- MinHash of the text, 64-bit little-endian numbers
  text TEXT NOT NULL, -- the frozen text, to which all offsets refer
  body BLOB NOT NULL, -- lossless Report
  record BLOB NOT NULL -- its JSON record ("tocsin/1"), zlib
);
CREATE INDEX reports_by_published ON reports (coalesce(published_start, ''), id);
CREATE INDEX reports_by_added ON reports (added_at, id);
CREATE INDEX reports_by_day ON reports (substr(published_start, 1, 10), side);
CREATE INDEX reports_by_outlet ON reports (outlet, id);
CREATE INDEX reports_by_side ON reports (side, published_start) WHERE side IS NOT NULL;
CREATE INDEX reports_by_doc ON reports (doc_id);
CREATE INDEX reports_by_coder ON reports (coder, id);
CREATE INDEX reports_by_status ON reports (status) WHERE status <> 'published';

-- Each time a report came in: the same words under another name or address are one report seen again.
CREATE TABLE sightings (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  doc_id TEXT, -- what the caller called it this time
  title TEXT, -- headline this time
  url TEXT, -- address this time
  source TEXT, -- where it came from this time
  published_start TEXT, -- publication stated this time, from (UTC)
  published_end TEXT, -- publication stated this time, before (UTC)
  raw_sha256 TEXT, -- hash of the file this time
  seen_at TEXT NOT NULL -- when it came in (UTC)
);
CREATE UNIQUE INDEX sightings_once ON sightings
  (report, coalesce(doc_id, ''), coalesce(url, ''), coalesce(source, ''), coalesce(published_start, ''));
CREATE INDEX sightings_by_doc ON sightings (doc_id);
CREATE INDEX sightings_by_url ON sightings (url);

-- Keys under which near-duplicate reports find each other.
CREATE TABLE report_bands (
  band TEXT NOT NULL, -- key of a stretch of the signature
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  PRIMARY KEY (band, report)
) WITHOUT ROWID;
CREATE INDEX report_bands_by_report ON report_bands (report);

-- Reports that repeat others.
CREATE TABLE copies (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the later one
  of TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the one it repeats
  how TEXT NOT NULL, -- reprint, near-duplicate, agency-copy, edition
  likeness REAL NOT NULL, -- how alike, 0 to 1
  PRIMARY KEY (report, of)
) WITHOUT ROWID;
CREATE INDEX copies_by_original ON copies (of);

-- One proposition through one chain.
CREATE TABLE claims (
  n INTEGER PRIMARY KEY, -- row number that the full-text index uses
  key TEXT NOT NULL UNIQUE, -- report:claim
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report that carries it
  number INTEGER NOT NULL, -- its place among the report's claims, from 1
  start INTEGER NOT NULL, -- first character of its words in the report's text
  "end" INTEGER NOT NULL, -- character after its last
  words TEXT NOT NULL, -- the words themselves
  modality TEXT NOT NULL, -- asserted, claimed, denied, hypothetical, predicted, requested, opinion, background
  polarity TEXT NOT NULL, -- positive, negative
  event_type TEXT NOT NULL, -- PLOVER type, or NONE
  modes TEXT NOT NULL, -- PLOVER modes
  speaker TEXT, -- who says it; the outlet where it speaks itself
  chain TEXT NOT NULL, -- the path by which the report has it, outlet first
  hops INTEGER NOT NULL, -- speakers and relays named; 0 = the outlet's own voice
  actors TEXT NOT NULL, -- who acts
  targets TEXT NOT NULL, -- who suffers or is addressed
  actor_sides TEXT NOT NULL, -- their sides
  target_sides TEXT NOT NULL, -- their sides
  place TEXT, -- where it happened, by name
  latitude REAL, -- of that place, WGS 84; empty where it could not be settled
  longitude REAL, -- of that place, WGS 84
  radius_km REAL, -- how large that place is
  country TEXT, -- its state, ISO 3166 alpha-2; several with "/" where disputed
  place_role TEXT, -- location, target, or container (only the larger place is known)
  place_gap TEXT, -- why the place is missing: not_stated, ambiguous, unresolved
  start_utc TEXT, -- when it happened, from (UTC)
  end_utc TEXT, -- when it happened, before (UTC)
  time_precision TEXT, -- minute, hour, day ...
  time_basis TEXT, -- explicit, relative, context, inferred
  time_approx INTEGER, -- 1: only about then
  time_gap TEXT, -- why the time is missing
  killed_low INTEGER, -- at least so many killed; empty where unbounded, unsaid or more than one figure
  killed_high INTEGER, -- at most so many killed
  wounded_low INTEGER, -- at least so many wounded
  wounded_high INTEGER, -- at most so many wounded
  captured_low INTEGER, -- at least so many captured
  captured_high INTEGER, -- at most so many captured
  displaced_low INTEGER, -- at least so many displaced
  displaced_high INTEGER, -- at most so many displaced
  weapons TEXT NOT NULL, -- classes of weapons
  status TEXT NOT NULL, -- active, retracted, superseded, rejected (by a person)
  about TEXT, -- key of the claim that it denies or withdraws
  quote INTEGER NOT NULL, -- 1: given in quotation marks
  optional INTEGER NOT NULL, -- 1: a headline or repeat, of little weight
  confidence REAL NOT NULL, -- the coder's, 0 to 1
  local_incident TEXT, -- id of its incident within the report
  coder INTEGER NOT NULL REFERENCES coders (id), -- what coded it
  body BLOB NOT NULL -- lossless Claim
);
CREATE INDEX claims_by_report ON claims (report, number);
CREATE INDEX claims_by_time ON claims (start_utc);
CREATE INDEX claims_by_type ON claims (event_type, start_utc);
CREATE INDEX claims_by_country ON claims (country, start_utc);
CREATE INDEX claims_by_point ON claims (latitude, longitude);

-- Who speaks, relays, acts or suffers in a claim.
CREATE TABLE claim_actors (
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  role TEXT NOT NULL, -- speaker, relay, actor, target
  position INTEGER NOT NULL, -- order within the role, from 0
  actor TEXT NOT NULL, -- id of the source or party
  name TEXT NOT NULL, -- its name
  kind TEXT NOT NULL, -- state, military, rebel, spokesperson, media ...
  side TEXT, -- the state or movement it stands for
  country TEXT, -- state it belongs to, ISO 3166 alpha-2
  implicit INTEGER NOT NULL, -- 1: not in the claim's own words
  PRIMARY KEY (claim, role, position)
) WITHOUT ROWID;
CREATE INDEX claim_actors_by_actor ON claim_actors (actor, role);
CREATE INDEX claim_actors_by_name ON claim_actors (name COLLATE NOCASE, role);

-- Every place of a claim with its role.
CREATE TABLE claim_places (
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  position INTEGER NOT NULL, -- order in the claim, from 0
  role TEXT NOT NULL, -- location, target, direction, origin, destination, excluded, container
  place TEXT, -- id of the place; empty where unresolved
  name TEXT NOT NULL, -- its name, as worded where unresolved
  latitude REAL, -- WGS 84
  longitude REAL, -- WGS 84
  radius_km REAL, -- how large it is
  country TEXT, -- ISO 3166 alpha-2
  kind TEXT, -- city, village, border, sea ...
  gap TEXT, -- why it is unresolved
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX claim_places_by_place ON claim_places (place);

-- Every figure of people hurt, moved or held in a claim.
CREATE TABLE claim_casualties (
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  position INTEGER NOT NULL, -- order in the claim, from 0
  kind TEXT NOT NULL, -- killed, wounded, missing, captured, displaced ...
  low INTEGER, -- at least; empty = unbounded
  high INTEGER, -- at most; empty = unbounded
  who TEXT NOT NULL, -- civilian, military, mixed, unknown ...
  party TEXT, -- whose people they are, by name
  part_of_total INTEGER NOT NULL, -- 1: only a part of a figure given beside it
  start INTEGER NOT NULL, -- first character of the figure in the report's text
  "end" INTEGER NOT NULL, -- character after its last
  PRIMARY KEY (claim, position)
) WITHOUT ROWID;

-- One incident as one report tells it: what is matched across reports.
CREATE TABLE tellings (
  key TEXT PRIMARY KEY, -- report:incident
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  event_type TEXT NOT NULL, -- PLOVER type
  background INTEGER NOT NULL, -- 1: the report looks back on it
  names TEXT NOT NULL, -- people and things named, folded, as a JSON list
  terms TEXT NOT NULL, -- rarer words and their weights, as JSON pairs
  body BLOB NOT NULL -- lossless Telling, its claims and head left out
) WITHOUT ROWID;
CREATE INDEX tellings_by_report ON tellings (report);

-- The claims of a telling.
CREATE TABLE telling_claims (
  telling TEXT NOT NULL REFERENCES tellings (key) ON DELETE CASCADE, -- the telling
  position INTEGER NOT NULL, -- order in the telling, from 0
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  PRIMARY KEY (telling, position)
) WITHOUT ROWID;
CREATE INDEX telling_claims_by_claim ON telling_claims (claim);

-- Keys under which tellings of one incident find each other.
CREATE TABLE telling_blocks (
  block TEXT NOT NULL, -- the key
  telling TEXT NOT NULL REFERENCES tellings (key) ON DELETE CASCADE, -- the telling
  PRIMARY KEY (block, telling)
) WITHOUT ROWID;
CREATE INDEX telling_blocks_by_telling ON telling_blocks (telling);

-- Why two tellings are taken for one incident, or one for a part of the other.
CREATE TABLE links (
  a TEXT NOT NULL REFERENCES tellings (key) ON DELETE CASCADE, -- one telling
  b TEXT NOT NULL REFERENCES tellings (key) ON DELETE CASCADE, -- the other
  kind TEXT NOT NULL, -- same, part (b of a), background (a looks back on b)
  score REAL NOT NULL, -- how sure
  agreed TEXT NOT NULL, -- what agrees, as a JSON list of sentences
  differed TEXT NOT NULL, -- what differs, as a JSON list of sentences
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX links_by_other ON links (b);

-- One incident over any number of reports.
CREATE TABLE incidents (
  id TEXT PRIMARY KEY, -- id of its anchor, its least claim
  label TEXT NOT NULL, -- what people call it
  event_type TEXT NOT NULL, -- PLOVER type
  family TEXT NOT NULL, -- sort of happening that is matched
  start TEXT, -- when it happened, from (UTC)
  "end" TEXT, -- when it happened, before (UTC)
  precision TEXT, -- minute, hour, day ...
  place TEXT, -- its first place, by name
  latitude REAL, -- of that place, WGS 84
  longitude REAL, -- of that place, WGS 84
  radius_km REAL, -- how large that place is
  country TEXT, -- its state, ISO 3166 alpha-2
  status TEXT NOT NULL, -- confirmed, one-sided, contested, retracted, reported
  contested_on TEXT NOT NULL, -- fields on which versions are at odds
  sides TEXT NOT NULL, -- sides concerned
  n_reports INTEGER NOT NULL, -- reports that tell it
  n_claims INTEGER NOT NULL, -- claims about it
  n_origins INTEGER NOT NULL, -- independent origins of these
  first_told TEXT, -- when it was first told (UTC)
  last_told TEXT, -- when it was last told (UTC)
  part_of TEXT, -- id of the larger incident
  background INTEGER NOT NULL, -- 1: only looked back on
  killed_low INTEGER, -- least that a live account gives for one group of people; never a total of ours
  killed_high INTEGER, -- most that a live account gives for one group of people; empty where unbounded
  coder INTEGER NOT NULL REFERENCES coders (id), -- what put it together
  body BLOB NOT NULL -- lossless Dossier
);
CREATE INDEX incidents_by_start ON incidents (coalesce(start, ''), id, "end", background);
CREATE INDEX incidents_by_told ON incidents (coalesce(last_told, ''), id);
CREATE INDEX incidents_by_reports ON incidents (n_reports, id);
CREATE INDEX incidents_by_type ON incidents (event_type, id);
CREATE INDEX incidents_by_status ON incidents (status, id);
CREATE INDEX incidents_by_whole ON incidents (part_of) WHERE part_of IS NOT NULL;

-- The tellings that an incident is made of.
CREATE TABLE incident_tellings (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  telling TEXT NOT NULL REFERENCES tellings (key) ON DELETE CASCADE, -- the telling
  PRIMARY KEY (incident, telling)
) WITHOUT ROWID;
CREATE INDEX incident_tellings_by_telling ON incident_tellings (telling);

-- The claims about an incident.
CREATE TABLE incident_claims (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  PRIMARY KEY (incident, claim)
) WITHOUT ROWID;
CREATE INDEX incident_claims_by_claim ON incident_claims (claim);

-- The reports that tell an incident.
CREATE TABLE incident_reports (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  PRIMARY KEY (incident, report)
) WITHOUT ROWID;
CREATE INDEX incident_reports_by_report ON incident_reports (report);

-- The sides of an incident.
CREATE TABLE incident_sides (
  side TEXT NOT NULL COLLATE NOCASE, -- the side
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  PRIMARY KEY (side, incident)
) WITHOUT ROWID;
CREATE INDEX incident_sides_by_incident ON incident_sides (incident);

-- The places of an incident, the first being the one in `incidents`.
CREATE TABLE incident_places (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  position INTEGER NOT NULL, -- order, from 0
  place TEXT NOT NULL, -- id of the place
  name TEXT NOT NULL COLLATE NOCASE, -- its name
  latitude REAL NOT NULL, -- WGS 84
  longitude REAL NOT NULL, -- WGS 84
  radius_km REAL NOT NULL, -- how large it is
  country TEXT, -- ISO 3166 alpha-2; several with "/" where disputed
  kind TEXT NOT NULL, -- city, village, border, sea ...
  PRIMARY KEY (incident, position)
) WITHOUT ROWID;
CREATE INDEX incident_places_by_name ON incident_places (name);
CREATE INDEX incident_places_by_place ON incident_places (place);
CREATE INDEX incident_places_by_country ON incident_places (country);
CREATE INDEX incident_places_by_point ON incident_places (latitude, longitude);

-- One account of one field of an incident; versions stand side by side.
CREATE TABLE versions (
  id TEXT PRIMARY KEY, -- incident/field/number
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  field TEXT NOT NULL, -- what, initiator, actors, place, killed ...
  number INTEGER NOT NULL, -- order within the field, from 1
  value TEXT NOT NULL, -- canonical value
  text TEXT NOT NULL, -- the same for people
  low INTEGER, -- counts: at least
  high INTEGER, -- counts: at most
  who TEXT NOT NULL, -- counts: what sort of people
  party TEXT, -- counts: whose
  part INTEGER NOT NULL, -- 1: only a part of a total
  denied INTEGER NOT NULL, -- 1: the account says that it is not so
  state TEXT NOT NULL, -- live, superseded, retracted
  by TEXT, -- key of the claim that superseded or withdrew it
  sides TEXT NOT NULL, -- sides that give it
  speakers TEXT NOT NULL, -- who gives it
  n_origins INTEGER NOT NULL, -- independent origins
  grade INTEGER NOT NULL, -- information credibility, 1 confirmed to 6 cannot be judged
  working TEXT NOT NULL, -- how that grade came about
  contested INTEGER NOT NULL, -- 1: its field is contested
  first TEXT, -- first told (UTC)
  last TEXT -- last told (UTC)
) WITHOUT ROWID;
CREATE INDEX versions_by_incident ON versions (incident, field);
CREATE INDEX versions_contested ON versions (field, incident) WHERE contested = 1;

-- The claims that give a version.
CREATE TABLE version_claims (
  version TEXT NOT NULL REFERENCES versions (id) ON DELETE CASCADE, -- the version
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  PRIMARY KEY (version, claim)
) WITHOUT ROWID;
CREATE INDEX version_claims_by_claim ON version_claims (claim);

-- Where the accounts of an incident really come from; however often repeated, one counts once.
CREATE TABLE origins (
  id TEXT PRIMARY KEY, -- incident/origin
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  kind TEXT NOT NULL, -- statement, reporting
  label TEXT NOT NULL, -- in words
  side TEXT, -- its side
  n_reports INTEGER NOT NULL, -- reports that carry it
  outlets TEXT NOT NULL -- outlets that carry it
) WITHOUT ROWID;
CREATE INDEX origins_by_incident ON origins (incident);

-- The claims of an origin.
CREATE TABLE origin_claims (
  origin TEXT NOT NULL REFERENCES origins (id) ON DELETE CASCADE, -- the origin
  claim TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the claim
  PRIMARY KEY (origin, claim)
) WITHOUT ROWID;
CREATE INDEX origin_claims_by_claim ON origin_claims (claim);

-- The reports that carry an origin.
CREATE TABLE origin_reports (
  origin TEXT NOT NULL REFERENCES origins (id) ON DELETE CASCADE, -- the origin
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, -- the report
  PRIMARY KEY (origin, report)
) WITHOUT ROWID;
CREATE INDEX origin_reports_by_report ON origin_reports (report);

-- Two claims that cannot both be true.
CREATE TABLE conflicts (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  number INTEGER NOT NULL, -- order, from 1
  kind TEXT NOT NULL, -- casualties, initiator, occurrence, place ...
  field TEXT NOT NULL, -- the field at odds
  a TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- one claim
  b TEXT NOT NULL REFERENCES claims (key) ON DELETE CASCADE, -- the other
  note TEXT NOT NULL, -- in words
  PRIMARY KEY (incident, number)
) WITHOUT ROWID;
CREATE INDEX conflicts_by_a ON conflicts (a);
CREATE INDEX conflicts_by_b ON conflicts (b);

-- What each side does about an incident.
CREATE TABLE stances (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  side TEXT NOT NULL, -- the side
  stance TEXT NOT NULL, -- confirms, contests, denies, silent
  claims TEXT NOT NULL, -- keys of the claims it rests on
  PRIMARY KEY (incident, side)
) WITHOUT ROWID;

-- Signs of escalation ("up") or its opposite ("down"), each a plain rule over claims.
CREATE TABLE signals (
  incident TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE, -- the incident
  number INTEGER NOT NULL, -- order, from 1
  direction TEXT NOT NULL, -- up, down
  signal TEXT NOT NULL, -- which sign
  claims TEXT NOT NULL, -- keys of the claims it rests on
  PRIMARY KEY (incident, number)
) WITHOUT ROWID;
CREATE INDEX signals_by_signal ON signals (signal, incident);

-- Source reliability, the user's own.
CREATE TABLE gradings (
  source TEXT NOT NULL, -- the outlet or speaker graded
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')), -- A reliable to F cannot be judged
  since TEXT NOT NULL, -- from when on (UTC)
  by TEXT NOT NULL, -- who graded
  note TEXT NOT NULL, -- why
  PRIMARY KEY (source, since, by)
) WITHOUT ROWID;

-- What people decided; rows are only ever added.
CREATE TABLE decisions (
  n INTEGER PRIMARY KEY, -- order in which they were taken
  id TEXT NOT NULL UNIQUE, -- its id
  at TEXT NOT NULL, -- when (UTC)
  by TEXT NOT NULL, -- who
  kind TEXT NOT NULL, -- join, split, correct, accept, reject, note, undo
  field TEXT, -- correct: the field
  value TEXT, -- correct: the value; undo: the decision undone
  note TEXT NOT NULL -- why
);

CREATE INDEX decisions_undone ON decisions (value) WHERE kind = 'undo';

-- The words that decisions rest on; they go when their report is deleted.
CREATE TABLE decision_targets (
  decision TEXT NOT NULL REFERENCES decisions (id), -- the decision
  other INTEGER NOT NULL, -- 1: of the second set
  position INTEGER NOT NULL, -- order within its set, from 0
  report TEXT NOT NULL, -- the report
  start INTEGER NOT NULL, -- first character
  "end" INTEGER NOT NULL, -- character after the last
  words TEXT NOT NULL, -- the words; empty once the report is deleted
  PRIMARY KEY (decision, other, position)
) WITHOUT ROWID;
CREATE INDEX decision_targets_by_report ON decision_targets (report);

CREATE TRIGGER decisions_once BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = new.id OR n = new.n)
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_targets_once BEFORE INSERT ON decision_targets
WHEN EXISTS (
  SELECT 1 FROM decision_targets
  WHERE decision = new.decision AND other = new.other AND position = new.position
)
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_targets_last BEFORE DELETE ON decision_targets
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_targets_stay BEFORE UPDATE ON decision_targets
WHEN new.words <> '' OR new.decision IS NOT old.decision OR new.other IS NOT old.other
  OR new.position IS NOT old.position OR new.report IS NOT old.report
  OR new.start IS NOT old.start OR new."end" IS NOT old."end"
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;

-- What happened to the archive; rows are only ever added.
CREATE TABLE changes (
  n INTEGER PRIMARY KEY, -- order in which they happened
  at TEXT NOT NULL, -- when (UTC)
  what TEXT NOT NULL, -- added, revised, new, changed, withdrawn, merged, split, deleted, recoded, decided
  report TEXT, -- the report
  incident TEXT, -- the incident
  field TEXT, -- the field
  before TEXT, -- what it was; emptied when the report behind it is deleted
  after TEXT -- what it is; emptied when the report behind it is deleted
);
CREATE INDEX changes_by_time ON changes (at);
CREATE INDEX changes_by_report ON changes (report) WHERE report IS NOT NULL;
CREATE INDEX changes_by_incident ON changes (incident) WHERE incident IS NOT NULL;

CREATE TRIGGER changes_once BEFORE INSERT ON changes
WHEN EXISTS (SELECT 1 FROM changes WHERE n = new.n)
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER changes_last BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER changes_stay BEFORE UPDATE ON changes
WHEN new.before IS NOT NULL OR new.after IS NOT NULL OR new.n IS NOT old.n OR new.at IS NOT old.at
  OR new.what IS NOT old.what OR new.report IS NOT old.report OR new.incident IS NOT old.incident
  OR new.field IS NOT old.field
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

-- Full-text index over titles and texts of reports.
CREATE VIRTUAL TABLE reports_fts USING fts5 (
  title, text, content = 'reports', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER reports_fts_in AFTER INSERT ON reports
BEGIN INSERT INTO reports_fts (rowid, title, text) VALUES (new.n, new.title, new.text); END;
CREATE TRIGGER reports_fts_out AFTER DELETE ON reports
BEGIN INSERT INTO reports_fts (reports_fts, rowid, title, text) VALUES ('delete', old.n, old.title, old.text); END;
CREATE TRIGGER reports_fts_new AFTER UPDATE OF title, text ON reports
BEGIN
  INSERT INTO reports_fts (reports_fts, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
  INSERT INTO reports_fts (rowid, title, text) VALUES (new.n, new.title, new.text);
END;

-- Full-text index over the words of claims.
CREATE VIRTUAL TABLE claims_fts USING fts5 (
  words, content = 'claims', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_fts_in AFTER INSERT ON claims
BEGIN INSERT INTO claims_fts (rowid, words) VALUES (new.n, new.words); END;
CREATE TRIGGER claims_fts_out AFTER DELETE ON claims
BEGIN INSERT INTO claims_fts (claims_fts, rowid, words) VALUES ('delete', old.n, old.words); END;

-- Everyone who speaks, relays, acts or suffers in some claim.
CREATE VIEW sources AS
SELECT actor AS id, min(name) AS name, kind, side, country,
  count(*) FILTER (WHERE role = 'speaker') AS n_spoken, count(*) AS n_mentions
FROM claim_actors GROUP BY actor;

-- Every place of some claim.
CREATE VIEW places AS
SELECT place AS id, min(name) AS name, kind, latitude, longitude, radius_km, country, count(*) AS n_mentions
FROM claim_places WHERE place IS NOT NULL GROUP BY place;
