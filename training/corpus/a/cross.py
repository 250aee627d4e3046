import json,glob,g1
try:
    import g2; MODS=[g1,g2]
except ImportError: MODS=[g1]
D={}
for m in MODS:
    for d in m.DOCS: D[d.id]=(d,d.write())
def K(doc,key): return [doc,D[doc][0].kid[key]]
def member(doc,i):
    G=D[doc][1]; x=[x for x in G["incidents"] if x["id"]==i][0]
    return dict(doc_id=doc,incident=i,label=x["label"],claims=x["claims"],stances=x["stances"])
groups=[dict(id="G1",label="Exchange of artillery fire Keran / Neelum valley, 4 October 2020",kind="pair",articles=["a01","a02"],members=[member("a01","i1"),member("a02","i1")],
 figures={"Pakistani soldiers killed":{"a01 Nagra":"at least 7","a01 Foreign Office":"none","a02":"none"},"Indian soldiers killed":{"a01":"1","a02":"4"},"Indian civilians killed":{"a01":"2"},"Pakistani civilians killed":{"a02":"1"},
 "first rounds (UTC)":{"a01":"12:10","a02":"12:05"},"fire ceased (UTC)":{"a01":"shortly after 15:30","a02":"16:30"}}),
 dict(id="G1-REQ",label="Pakistan asks for neutral / UN observers",kind="secondary",articles=["a01","a02"],members=[member("a01","i6"),member("a02","i5")],figures=None)]
X=[("initiator","a","a","who fired first: unprovoked from Pakistani posts v Indian troops at 1705",0),
 ("initiator","a","d","unprovoked fire v response only to posts that had fired",0),
 ("initiator","b","a","first rounds 5.40 pm IST v Indian fire 1705 PST",1),
 ("occurrence","a","g","mortar fire kills two women at Keran v not a single round at the inhabitants of Keran",0),
 ("occurrence","c","g","eleven villagers hurt v not a single round at the inhabitants",1),
 ("casualties","d","f","Pakistani soldiers killed: at least 7 v none",0),
 ("casualties","a","e","Indian soldiers killed: 1 v 4",0),
 ("time","c","i","guns silent a little after 9 pm IST (15:30Z) v fire ceased 2130 PST (16:30Z)",0),
 ("attribution","g","d","Indian guns first v ... (agrees)",None)]
xs=[]
for k,a,b,f,o in X:
    if o is None: continue
    xs.append(dict(id=f"cx{len(xs)+1:02d}",global_incident="G1",kind=k,claims=[K("a01",a),K("a02",b)],field=f,optional=bool(o)))
json.dump(dict(schema="tocsin-cross/1",note="Invented test material. Pair: a01-a02. The other articles stand alone.",groups=groups,contradictions=xs),open("articles/incidents.json","w"),ensure_ascii=False,indent=1)
with open("SELF.jsonl","w") as f:
    for d,G in D.values(): f.write(json.dumps(G,ensure_ascii=False)+"\n")
    f.write(json.dumps(dict(doc_id="_cross",groups=groups,contradictions=xs),ensure_ascii=False)+"\n")
