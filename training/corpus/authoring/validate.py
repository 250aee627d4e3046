import json,glob,re,sys
from datetime import datetime
from collections import Counter, defaultdict
sys.path.insert(0,'.')
from lib import MODALITIES,EVENTS,MODES,PRECISIONS,BASES,CAS,ROLES,STANCES,XKINDS,WCLS
BB={'AO':(-18,-4,11,24.1),'YE':(12,19,41,54),'PS':(31,32.6,34,35.6),'BY':(51,56.2,23,33),'SY':(32.3,37.4,35.6,42.4),'LY':(19.5,33.2,9.3,25.2),'ML':(10,25,-12.3,4.3),'BF':(9.3,15.1,-5.6,2.5),'RW':(-2.9,-1,28.8,30.9),'CN':(18,54,73,135),'ER':(12.3,18,36.4,43.2),'UG':(-1.5,4.3,29.5,35),'VE':(0.6,12.3,-73.4,-59.8),'AM':(38.8,41.4,43.4,46.7),'AZ':(38.3,42,44.7,51),'KG':(39,43.4,69,80.4),'TJ':(36.6,41.1,67.3,75.2),'PH':(4,21.5,114,127),'NL':(50,54,3,8),'RU':(41,82,19,180),'UA':(44,52.5,22,40.3),
 'CD':(-13.5,5.4,12,31.4),'IN':(6,37,68,98),'PK':(23,37.1,60,78),'SD':(8,23,21,39),'KE':(-5,5,33,42),'HT':(18,20.2,-74.6,-71.6),'XK':(41.8,43.4,20,21.9),'RS':(42.2,46.3,18.8,23.1),'MM':(9,29,92,102),
 'NG':(4,14,2.6,14.8),'GE':(41,43.7,40,46.8),'US':(18,72,-180,-66),'NE':(11.6,23.6,0,16),'BJ':(6,12.5,0.7,3.9),'SO':(-2,12,40.9,51.5),'CO':(-4.3,13.5,-82,-66.8),'CU':(19.8,23.4,-85,-74),'MX':(14,33,-118,-86),'LB':(33,34.7,35,36.7),'ET':(3.3,15,32.9,48)}
tot=Counter(); mod=Counter(); ev=Counter(); errs=[]; tags=Counter(); warn=[]
def T(x): return datetime.fromisoformat(x.replace('Z','+00:00'))
files=sorted(glob.glob('articles/*.gold.json'))
for f in files:
    G=json.load(open(f,encoding='utf-8')); did=G['doc_id']
    path='articles/'+G['file']
    txt=open(path,encoding='utf-8',newline='').read()
    E=lambda m: errs.append(f'{did}: {m}')
    if len(txt)!=G['n_chars']: E('len')
    def chk(o,what):
        if o.get('start') is None: 
            if o.get('text') not in (None,): E(f'{what} text w/o span {o}')
            return
        if txt[o['start']:o['end']]!=o['text']: E(f'{what} span mismatch {o}')
        if o['start']>=o['end']: E(f'{what} empty')
        if o['text']!=o['text'].strip() and o.get('kind')!='nbsp': E(f'{what} untrimmed {o["text"]!r}')
    ids=[c['id'] for c in G['claims']]
    if len(set(ids))!=len(ids): E('dup ids')
    src={s['id']:s for s in G['sources']}; par={p['id']:p for p in G['parties']}; inc={i['id']:i for i in G['incidents']}; pls={p['id']:p for p in G['places']}
    used=set()
    spans=Counter()
    for c in G['claims']:
        tot['claims']+=1; mod[c['modality']]+=1; ev[c['event_type']]+=1
        for t in c['tags']: tags[t.split(':')[0]]+=1
        if c['optional']: tot['optional']+=1
        if c['duplicate_of']: tot['dup']+=1
        chk(c,c['id']); spans[(c['start'],c['end'])]+=1
        if c['cue']: chk(c['cue'],c['id']+' cue')
        if c['modality'] not in MODALITIES or c['event_type'] not in EVENTS: E(c['id']+' enum')
        for m in c['modes']:
            if m not in MODES[c['event_type']]: E(c['id']+' mode '+m)
        if c['source_chain'][0]!='outlet': E(c['id']+' chain')
        for s in c['source_chain']+c['co_sources']:
            if s not in src: E(f"{c['id']} src {s}")
            used.add(s)
        if len(set(c['source_chain']))!=len(c['source_chain']): E(c['id']+' chain repeats')
        if len(c['source_chain'])==1 and c['modality']=='claimed' and not src['outlet']['side'] not in ('neutral',) and did not in ('02','05','10'): warn.append(f"{did} {c['id']} claimed by bare neutral outlet")
        if len(c['source_chain'])>1 and c['modality']=='asserted' : warn.append(f"{did} {c['id']} asserted with source {c['source_chain']}: {c['text'][:50]}")
        if c['event_type']=='REQUEST' and c['modality'] not in ('requested','background') : warn.append(f"{did} {c['id']} REQUEST but {c['modality']}")
        if c['modality']=='requested' and c['event_type']!='REQUEST': warn.append(f"{did} {c['id']} requested but {c['event_type']}")
        for k in ('actors','targets'):
            for a in c[k]:
                if a['id'] not in par: E('party')
        for p in c['places']:
            if p['id'] not in pls or p['role'] not in ROLES: E('place '+str(p))
        t=c['time']
        if t:
            if t['precision'] not in PRECISIONS or t['basis'] not in BASES: E(c['id']+' prec')
            if t['text'] is not None:
                chk(t,c['id']+' time')
                if not (c['start']<=t['start'] and t['end']<=c['end']): warn.append(f"{did} {c['id']} time text outside claim: {t['text']!r}")
            elif t['basis'] in('explicit','relative'): E(f"{c['id']} basis {t['basis']} without text")
            if t['start_utc'] and t['end_utc'] and T(t['start_utc'])>=T(t['end_utc']): E(c['id']+' time order')
            if t['start_utc'] and G['published'] and c['modality'] in('asserted','claimed','denied','background','opinion') and T(t['start_utc'])>T(G['published']): warn.append(f"{did} {c['id']} past modality but starts after publication {t['start_utc']} {c['text'][:40]}")
            if t['end_utc'] and G['published'] and c['modality']=='predicted' and T(t['end_utc'])<T(G['published']): warn.append(f"{did} {c['id']} predicted but ends before publication")
            if G['published'] and c['modality'] in ('asserted','claimed') and t['end_utc'] and T(t['end_utc'])>T(G['published']) and t['precision'] in('minute','hour'): warn.append(f"{did} {c['id']} ends after publication {t}")
        for w in c['weapons']:
            chk(w,c['id']+' weapon')
            if w['class'] not in WCLS: E('wcls')
            if not(c['start']<=w['start']<w['end']<=c['end']): warn.append(f"{did} {c['id']} weapon outside claim {w['text']}")
        for k in c['casualties']:
            chk(k,c['id']+' cas'); tot['casualties']+=1
            if k['kind'] not in CAS: E('cas kind')
            if k['min'] is not None and k['max'] is not None and k['min']>k['max']: E('cas minmax')
            if not(c['start']<=k['start']<k['end']<=c['end']): warn.append(f"{did} {c['id']} casualty outside claim {k['text']}")
            m=re.search(r'\d[\d,]*',k['text'])
            if m and k['min'] is not None and int(m.group().replace(',',''))not in(k['min'],k['max'],(k['min'] or 0)-1): warn.append(f"{did} {c['id']} number {k['text']} {k['min']} {k['max']}")
        for q in c['quantities']: chk(q,c['id']+' qty'); tot['qty']+=1
        if c['duplicate_of'] and c['duplicate_of'] not in ids: E('dupref')
        if c['incident'] and c['incident'] not in inc: E('inc')
        a=c['alt']
        for ch in a.get('source_chain',[]):
            for s in ch:
                if s not in src: E(f"{c['id']} alt src {s}")
        for k in('actors','targets'):
            for L in a.get(k,[]):
                for x in L:
                    if x not in par: E(f"{c['id']} alt {k} {x} not among doc parties")
        for L in a.get('modes',[]):
            if not isinstance(L,list): E(c['id']+' alt modes')
            for m in L:
                if not any(m in MODES[e] for e in [c['event_type']]+a.get('event_type',[])): E(f"{c['id']} alt mode {m}")
        for i in a.get('incident',[]):
            if i is not None and i not in inc: E('alt inc')
    for s,n in spans.items():
        if n>1: warn.append(f'{did} same span twice {s} {txt[s[0]:s[1]][:50]}')
    for s in src:
        if s!='outlet' and s not in used:
            alts={x for c in G['claims'] for ch in c['alt'].get('source_chain',[]) for x in ch}
            if s not in alts: warn.append(f'{did} unused source {s}')
    # alias clashes between sides
    al=defaultdict(set)
    for p in G['parties']:
        for x in [p['name']]+p['aliases']: al[x.lower()].add((p['side'],p['id']))
    for k,v in al.items():
        if len({x[0] for x in v})>1: warn.append(f'{did} party alias clash {k!r} {sorted(v)}')
    al=defaultdict(set)
    for p in G['sources']:
        for x in [p['name']]+p['aliases']: al[x.lower()].add((p['side'],p['id']))
    for k,v in al.items():
        if len({x[0] for x in v})>1: warn.append(f'{did} source alias clash {k!r} {sorted(v)}')
    for b in G['boilerplate']+G['gaps']+G['timestamps']+G['irregularities']+G['mentions']: chk(b,'span')
    for d in G['duplicates']: chk(d,'dup'); chk(d['of'],'of')
    for a in G['agreements']:
        for m in a['mentions']: chk(m,'agr')
        for c in a['claims']:
            if c not in ids: E('agr claim')
    for x in G['contradictions']:
        tot['contra']+=1
        if x['kind'] not in XKINDS: E('xkind')
        for c in x['claims']:
            if c not in ids: E('x claim')
    for i in G['incidents']:
        tot['incidents']+=1
        for s in i['stances']:
            if s['stance'] not in STANCES: E('stance')
    for e in G['escalation']:
        for c in e['claims']:
            if c not in ids: E('esc')
    for p in G['places']:
        if p['country']:
            b=BB[p['country']]
            if not(b[0]<=p['lat']<=b[1] and b[2]<=p['lon']<=b[3]): E(f"bbox {p['id']} {p['lat']},{p['lon']} {p['country']}")
    # claims inside boilerplate / removed duplicates
    for c in G['claims']:
        for b in G['boilerplate']:
            if c['start']<b['end'] and b['start']<c['end']: E(c['id']+' in boilerplate')
        for b in G['duplicates']:
            if b['removed'] and c['start']<b['end'] and b['start']<c['end'] and not c['duplicate_of']: E(c['id']+' in removed dup')
    for c in G['kept']:
        pass
    if not (150<=G['n_words']<=400) and did!='seed': E(f"words {G['n_words']}")
    tot['boiler']+=len(G['boilerplate']); tot['gaps']+=len(G['gaps']); tot['docs']+=1; tot['words']+=G['n_words']; tot['agreements']+=len(G['agreements']); tot['dupspans']+=len(G['duplicates'])
    # sentence coverage
    cov=bytearray(len(txt))
    for c in G['claims']+G['boilerplate']:
        for j in range(c['start'],c['end']): cov[j]=1
    for d in G['duplicates']:
        for j in range(d['start'],d['end']): cov[j]=1
    if '-u' in sys.argv:
        for m in re.finditer(r'[^.!?\n]+[.!?]?',txt):
            s,e=m.span()
            if txt[s:e].strip() and sum(cov[s:e])<0.15*(e-s): print('UNCOVERED',did,repr(txt[s:e].strip()))
print('errors',len(errs)); [print('  E',e) for e in errs]
if '-w' in sys.argv: [print('  W',w) for w in warn]
print(dict(tot)); print(dict(mod)); print(dict(ev))
if '-t' in sys.argv: print(tags.most_common())
