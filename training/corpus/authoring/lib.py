"""Authoring DSL for the gold: every span is given as an exact substring of the
original text; offsets are computed (never typed) and re-checked by validate.py."""
import json, re, os
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

SCHEMA = "tocsin-gold/1"
MODALITIES = ["asserted","claimed","denied","hypothetical","predicted","requested","opinion","background"]
EVENTS = ["AGREE","CONSULT","SUPPORT","CONCEDE","COOPERATE","AID","RETREAT","REQUEST","ACCUSE","REJECT",
          "THREATEN","PROTEST","SANCTION","MOBILIZE","COERCE","ASSAULT","NONE"]
MODES = {
 "ASSAULT": ["heavy-weapons","firearms","aerial","drone","explosives","clash","sabotage","abduct","beat","destroy",
             "naval","suicide-attack","crowd-control","assassinate","execute","arson","territory","air-defence"],
 "MOBILIZE": ["troops","police","alert","militia"],
 "CONSULT": ["phone","visit","meet","mediate","multilateral"],
 "COERCE": ["arrest","restrict","curfew","seize","deport","censor","blockade","evacuation-order","intercept"],
 "PROTEST": ["demo","riot","strike","obstruct"],
 "RETREAT": ["release","disarm","withdraw","ceasefire","access","return","resign"],
 "CONCEDE": ["ceasefire","release","policy","withdraw"],
 "REQUEST": ["assist","change","yield","meet","investigate"],
 "THREATEN": ["violence","restrict","relations","legal"],
 "SANCTION": ["restrict","withdraw","expel","discontinue","convict"],
 "ACCUSE": ["disapprove","allege","investigate"],
 "REJECT": ["assist","change","yield","meet"],
 "AID": ["peacekeeping","military","humanitarian","economic","medical"],
 "AGREE": ["ceasefire","meet","settle","military","economic","humanitarian","mediate","yield"],
 "SUPPORT": ["diplomatic"],
 "COOPERATE": ["military","economic","legal","intelligence"],
 "NONE": [],
}
PRECISIONS = ["minute","hour","part-of-day","day","multi-day","week","month","season","year","multi-year","open"]
BASES = ["explicit","relative","context","inferred"]
CAS = ["killed","wounded","missing","captured","abducted","displaced","detained","released","evacuated","ill"]
ROLES = ["location","direction","excluded","origin","destination","target","container"]
WCLS = ["artillery","mortar","rocket","missile","drone","aircraft","helicopter","heavy-machine-gun","small-arms","tank","ied","grenade","water-cannon","tear-gas","ship","air-defence","bomb","explosive","rubber-bullet","vehicle","machete","unspecified"]
STANCES = ["confirms","contests","denies","silent"]
XKINDS = ["casualties","initiator","attribution","occurrence","weapon","location","time","control","equipment",
          "count","damage","identity","legal-basis","status","stale","agreement"]

PARTIES, PLACES = {}, {}
def party(id, name, kind, side, *aliases):
    assert id not in PARTIES or PARTIES[id]["name"]==name, id
    old = PARTIES.get(id, {}).get("aliases", [])
    aliases = [a for a in aliases if a.lower() not in {"he","she","it","they","we","i","me","us"}]
    PARTIES[id] = dict(id=id, name=name, kind=kind, side=side, aliases=old+[a for a in aliases if a not in old])
def place(id, name, lat, lon, country, kind="town", radius=8, *aliases):
    assert id not in PLACES or PLACES[id]["name"]==name, id
    PLACES[id] = dict(id=id, name=name, lat=lat, lon=lon, country=country, kind=kind, radius_km=radius, aliases=list(aliases))

def iso(dt): return dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")

class Doc:
    def __init__(self, id, text, published, tz, outlet, style, **meta):
        self.id, self.text, self.published, self.tz, self.style, self.meta = id, text, published, tz, style, meta
        self.sources, self.claims, self.inc_, self.xs, self.gaps_, self.boil, self.dups = {}, [], {}, [], [], [], []
        self.agrs, self.escs, self.irr, self.men, self.stamps = [], [], [], [], []
        self.used_parties, self.used_places = set(), set()
        oname, okind, oside, oal = outlet
        oal = [a for a in oal if a.lower() not in {"us","i","me","we"}]
        self.sources["outlet"] = dict(id="outlet", name=oname, kind=okind, side=oside, via=None, affiliation=None, aliases=oal)
        self.partisan = meta.get("partisan", False)
    # ---- spans
    def occ(self, sub):
        out, i = [], self.text.find(sub)
        while i >= 0:
            out.append(i); i = self.text.find(sub, i+1)
        return out
    def find(self, sub, near=None, within=None, nearest_ok=False):
        pre = 0
        full = sub
        if "<<" in sub:
            a, r = sub.split("<<"); b, c = r.split(">>")
            full, pre, core = a+b+c, len(a), b
        else:
            core = sub
        o = self.occ(full)
        if within:
            o2 = [i for i in o if i >= within[0] and i+len(full) <= within[1]]
            if o2: o = o2[:1]
            elif not nearest_ok: raise ValueError(f"[{self.id}] not within: {sub!r}")
        if not o: raise ValueError(f"[{self.id}] not found: {sub!r}")
        if len(o) > 1:
            if near is not None:
                o = sorted(o, key=lambda i: min(abs(i-near[0]), abs(i+len(full)-near[0]), abs(i-near[1])))[:1]
            else: raise ValueError(f"[{self.id}] ambiguous x{len(o)}: {sub!r}")
        s = o[0]+pre
        assert self.text[s:s+len(core)] == core
        return s, s+len(core)
    def span(self, sub, **k):
        s, e = self.find(sub, **k)
        return dict(start=s, end=e, text=self.text[s:e])
    # ---- registry
    def src(self, id, name, kind, side, aliases=(), affiliation=None, via=None):
        PRON = {"he","she","it","they","we","i","me","us","his","her"}
        aliases = [a for a in aliases if a.lower() not in PRON]
        self.sources[id] = dict(id=id, name=name, kind=kind, side=side, via=via, affiliation=affiliation, aliases=list(aliases))
    # ---- time
    def T(self, text, start, end=None, prec="day", basis="explicit", tz=None, approx=False):
        z = ZoneInfo(tz or self.tz)
        def p(x):
            if x is None: return None
            if x.endswith("Z"):
                return datetime.fromisoformat(x[:-1]).replace(tzinfo=timezone.utc)
            return datetime.fromisoformat(x).replace(tzinfo=z)
        a = p(start)
        if end is None:
            if start is None: b = None
            elif prec == "minute": b = a + timedelta(minutes=1)
            elif prec == "hour": b = a + timedelta(hours=1)
            elif prec == "day":
                d = datetime.fromisoformat(start) + timedelta(days=1); b = d.replace(tzinfo=z)
            else: b = None
        else: b = p(end)
        return dict(text=text, start_utc=iso(a) if a else None, end_utc=iso(b) if b else None,
                    precision=prec, basis=basis, approx=approx)
    # ---- claims
    def c(self, key, span, chain, cue, mod, ev, modes=(), act=(), tgt=(), pl=(), t=None, w=(), cas=(), inc=None,
          alt=None, quote=False, opt=False, dup=None, pol=None, about=None, status="active", tags=(), qty=(), note=None):
        s, e = self.find(span)
        chain = list(chain) if isinstance(chain, (list, tuple)) else [chain]
        co = []
        if chain and isinstance(chain[-1], (list, tuple)):
            co = list(chain[-1][1:]); chain[-1] = chain[-1][0]
        if not chain or chain[0] != "outlet": chain = ["outlet"] + chain
        for x in chain+co: assert x in self.sources, (self.id, key, x)
        assert mod in MODALITIES, mod; assert ev in EVENTS, ev
        modes = [modes] if isinstance(modes, str) else list(modes)
        for m in modes: assert m in MODES[ev], (self.id, key, ev, m)
        def pa(xs):
            out = []
            for x in ([xs] if isinstance(xs, str) else xs):
                imp = x.startswith("?"); x = x.lstrip("?")
                P = PARTIES[x]; self.used_parties.add(x)
                out.append(dict(id=x, name=P["name"], side=P["side"], implicit=imp))
            return out
        def plc(xs):
            out = []
            for x in ([xs] if isinstance(xs, str) else xs):
                x, _, role = x.partition(":"); role = role or "location"
                imp = x.startswith("?"); x = x.lstrip("?")
                assert role in ROLES, role
                P = PLACES[x]; self.used_places.add(x)
                out.append(dict(id=x, name=P["name"], lat=P["lat"], lon=P["lon"], radius_km=P["radius_km"], role=role, implicit=imp))
            return out
        C = dict(key=key, start=s, end=e, text=self.text[s:e], source_chain=chain, co_sources=co,
                 cue=self.span(cue, near=(s, e)) if cue else None, modality=mod,
                 polarity=pol or ("negative" if mod == "denied" else "positive"),
                 event_type=ev, modes=modes, actors=pa(act), targets=pa(tgt), places=plc(pl), quote=quote, optional=opt,
                 duplicate_of=dup, about=about, status=status, incident=inc, tags=list(tags), note=note)
        if t:
            t = dict(t)
            if t["text"]:
                sp = self.span(t["text"], near=(s, e), within=(s, e), nearest_ok=True)
                t["start"], t["end"], t["text"] = sp["start"], sp["end"], sp["text"]
            else: t["start"] = t["end"] = None
        C["time"] = t
        C["weapons"] = []
        for x in ([w] if isinstance(w, str) else w):
            tx, _, cl = x.partition("|"); cl = cl or tx
            assert cl in WCLS, (self.id, key, cl)
            C["weapons"].append(dict(self.span(tx, near=(s, e), within=(s, e), nearest_ok=True), **{"class": cl or tx}))
        C["casualties"] = [self._k(k, s, e) for k in cas]
        C["quantities"] = [self._q(k, s, e) for k in qty]
        a = dict(alt or {})
        for k in ("actors","targets"):
            for L in a.get(k, []):
                for x in L: self.used_parties.add(x)
        for k in a: assert k in ("modality","event_type","source_chain","incident","actors","targets","modes","time"), k
        if "event_type" in a: 
            for v in a["event_type"]: assert v in EVENTS
        if "modality" in a:
            for v in a["modality"]: assert v in MODALITIES
        if self.partisan and mod == "claimed" and chain == ["outlet"]:
            a.setdefault("modality", []); 
            if "asserted" not in a["modality"]: a["modality"] = list(a["modality"])+["asserted"]
        C["alt"] = a
        self.claims.append(C)
    def _k(self, k, s, e):
        tx, kind, lo, hi, who, pid, part = (list(k)+[None]*7)[:7]
        assert kind in CAS, kind
        if pid: self.used_parties.add(pid)
        sp = self.span(tx, near=(s, e), within=(s, e), nearest_ok=True)
        return dict(sp, kind=kind, min=lo, max=hi, who=who or "unknown", party=pid, side=PARTIES[pid]["side"] if pid else None, part_of_total=bool(part))
    def _q(self, k, s, e):
        tx, what, lo, hi, unit = (list(k)+[None]*5)[:5]
        return dict(self.span(tx, near=(s, e), within=(s, e), nearest_ok=True), what=what, min=lo, max=hi, unit=unit)
    # ---- rest
    def inc(self, id, label, ev, stances, start=None, end=None, pl=(), note=None, glob=None, **k):
        for s in stances.values(): assert s in STANCES, s
        self.inc_[id] = dict(id=id, label=label, event_type=ev, stances=[dict(side=a, stance=b) for a, b in stances.items()],
                             places=[x for x in ([pl] if isinstance(pl,str) else pl)], note=note, global_id=glob,
                             start_utc=start, end_utc=end)
        for x in self.inc_[id]["places"]: self.used_places.add(x)
    def x(self, kind, a, b, field, note="", opt=False):
        assert kind in XKINDS, kind
        self.xs.append(dict(kind=kind, a=a, b=b, field=field, note=note, opt=opt))
    def gap(self, span, kind, what, scored=True):
        d = self.span(span) if span else dict(start=None, end=None, text=None)
        self.gaps_.append(dict(d, kind=kind, what=what, scored=scored and span is not None))
    def b(self, span, kind):
        self.boil.append(dict(self.span(span), kind=kind))
    def d(self, span, of, kind, level="exact", removed=True):
        self.dups.append(dict(self.span(span), of=self.span(of), kind=kind, level=level, removed=removed))
    def agr(self, name, kind, parties, mentions, obligations, invoked_by=(), claims=(), note=None):
        for p in parties: self.used_parties.add(p)
        self.agrs.append(dict(name=name, kind=kind, parties=[PARTIES[p]["name"] for p in parties], party_ids=list(parties),
             mentions=[self.span(m) for m in mentions], obligations=obligations, invoked_by=list(invoked_by), claims=list(claims), note=note))
    def esc(self, direction, signal, claims, weight=1):
        assert direction in ("up","down")
        self.escs.append(dict(direction=direction, signal=signal, claims=list(claims), weight=weight))
    def ir(self, kind, span, note):
        d = self.span(span) if span else dict(start=None, end=None, text=None)
        self.irr.append(dict(d, kind=kind, note=note))
    def m(self, span, pid, kind):
        self.used_parties.add(pid)
        self.men.append(dict(self.span(span), party=pid, kind=kind))
    def stamp(self, span, start, end, kind, tz, note=None):
        z = ZoneInfo(tz)
        a = datetime.fromisoformat(start).replace(tzinfo=z); b = datetime.fromisoformat(end).replace(tzinfo=z)
        self.stamps.append(dict(self.span(span), start_utc=iso(a), end_utc=iso(b), kind=kind, tz=tz, note=note))
    # ---- output
    def build(self):
        cl = sorted(self.claims, key=lambda c: (c["start"], -c["end"]))
        kid = {}
        for n, c in enumerate(cl, 1):
            assert c["key"] not in kid, (self.id, c["key"])
            kid[c["key"]] = f"c{n:02d}"
        K = lambda k: kid[k] if k else None
        out = []
        for c in cl:
            c = dict(c); key = c.pop("key")
            c = dict(id=kid[key], **c)
            c["duplicate_of"] = K(c["duplicate_of"])
            c["about"] = K(c["about"])
            if c["incident"]: assert c["incident"] in self.inc_, (self.id, key, c["incident"])
            out.append(c)
        incs = []
        for i in self.inc_.values():
            ids = [c["id"] for c in out if c["incident"] == i["id"]]
            assert ids, (self.id, i["id"], "empty incident")
            i = dict(i)
            i["places"] = [dict(id=p, name=PLACES[p]["name"], lat=PLACES[p]["lat"], lon=PLACES[p]["lon"], radius_km=PLACES[p]["radius_km"]) for p in i["places"]]
            ts = [c["time"] for c in out if c["incident"] == i["id"] and c["time"] and c["time"]["start_utc"] and c["time"]["end_utc"] and not c["optional"] and c["status"] == "active" and not c["duplicate_of"]
                  and c["modality"] in ("asserted","claimed","background","denied")]
            if i["start_utc"] is None and ts:
                same = [c["time"] for c in out if c["incident"] == i["id"] and c["event_type"] == i["event_type"] and c["time"] in ts]
                ts = same or ts
                ex = [t for t in ts if t["basis"] in ("explicit", "relative")]
                ts = ex or ts
                fin = [t for t in ts if t["precision"] in ("minute","hour")] or [t for t in ts if t["precision"]=="part-of-day"] or ts
                i["start_utc"] = min(t["start_utc"] for t in fin); i["end_utc"] = max(t["end_utc"] for t in fin)
            i["claims"] = ids
            i["sources"] = sorted({c["source_chain"][-1] for c in out if c["incident"] == i["id"]})
            incs.append(i)
        # clean text
        cut = [(b["start"], b["end"]) for b in self.boil] + [(d["start"], d["end"]) for d in self.dups if d["removed"]]
        keep = bytearray(b"\x01")*len(self.text)
        for s, e in cut:
            for j in range(s, e): keep[j] = 0
        clean = "".join(ch if keep[j] else "" for j, ch in enumerate(self.text))
        clean = re.sub(r"[ \t]+\n", "\n", clean); clean = re.sub(r"\n{3,}", "\n\n", clean).strip()
        clean = re.sub(r"  +", " ", clean)
        kept, j = [], 0
        while j < len(self.text):
            if keep[j]:
                s = j
                while j < len(self.text) and keep[j]: j += 1
                if self.text[s:j].strip(): kept.append([s, j])
            else: j += 1
        xs = []
        for n, x in enumerate(self.xs, 1):
            xs.append(dict(id=f"x{n}", kind=x["kind"], claims=[K(x["a"]), K(x["b"])], field=x["field"], note=x["note"], optional=x["opt"]))
        G = dict(schema=SCHEMA, doc_id=self.id, file=self.meta.get("file", f"{self.id}.txt"), title=self.meta.get("title"),
                 style=self.style, language="en", published=self.published, published_note=self.meta.get("published_note"),
                 published_inferred=self.meta.get("published_inferred"), doc_tz=self.tz, fictional=self.meta.get("fictional", True), n_chars=len(self.text), n_words=len(self.text.split()),
                 clean_text=clean, kept=kept, boilerplate=sorted(self.boil, key=lambda b: b["start"]),
                 duplicates=self.dups, timestamps=self.stamps, irregularities=self.irr,
                 sources=list(self.sources.values()),
                 parties=[PARTIES[p] for p in sorted(self.used_parties)],
                 places=[PLACES[p] for p in sorted(self.used_places)],
                 mentions=sorted(self.men, key=lambda m: m["start"]),
                 claims=out, incidents=incs, contradictions=xs,
                 agreements=[dict(a, id=f"a{n}", claims=[K(k) for k in a["claims"]]) for n, a in enumerate(self.agrs, 1)],
                 gaps=[dict(g, id=f"g{n}") for n, g in enumerate(self.gaps_, 1)],
                 escalation=[dict(e, id=f"e{n}", claims=[K(k) for k in e["claims"]]) for n, e in enumerate(self.escs, 1)],
                 notes=self.meta.get("notes", []))
        self.kid = kid
        return G
    def write(self, base="articles"):
        G = self.build()
        os.makedirs(base, exist_ok=True)
        with open(f"{base}/{self.id}.txt", "w", encoding="utf-8", newline="") as f: f.write(self.text)
        with open(f"{base}/{self.id}.gold.json", "w", encoding="utf-8") as f: json.dump(G, f, ensure_ascii=False, indent=1)
        return G
