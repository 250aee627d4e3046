import json,os,sys
D={}
for m in ("h1","h2","h3","h4"):
    if os.path.exists(m+".py"):
        for d in __import__(m).DOCS: d.G=d.build(); D[d.id]=d
GR=[("H1","Border fire at Chaman / Spin Boldak, 12 November 2023","pair",["b01","b02"],[("b01","i1"),("b02","i1")],
     {"Afghan fighters killed":{"b01":"9","b02":"1 (9 denied)"},"Pakistani soldiers killed":{"b01":"1","b02":"6"},"first shot (UTC)":{"b01":"09:35","b02":"09:25"}})]
XC=[("initiator","a","a","who opened fire first",False),("initiator","a","b","unprovoked Afghan fire v answer after half an hour",False),("initiator","c","a","own troops responded v Pakistani soldiers opened fire",True),
 ("initiator","a","l","Afghan side opened fire v we did not begin this",False),
 ("weapon","d","c","no artillery v mortar shells on the bazaar",False),("weapon","e","c","shells on the bazaar denied v mortar shells reached Wesh bazaar",False),("weapon","d","a","no artillery v heavy weapons",True),("weapon","e","a","shells denied v heavy weapons",True),
 ("casualties","f","d","Afghan fighters killed: 9 v 1",False),("casualties","f","e","nine killed v denied",False),("casualties","b","f","Pakistani soldiers killed: 1 v 6",False),
 ("time","a","a","first shot 14:35 PKT v 13:55 Kabul (ten minutes)",True),("occurrence","e","c","shells in a bazaar denied v fell in Wesh",True)]
seen=set(); xs=[]
for k,a,b,f,o in XC:
    p=(a,b)
    if p in seen: continue
    seen.add(p); xs.append(dict(id=f"cx{len(xs)+1:02d}",global_incident="H1",kind=k,claims=[["b01",D["b01"].kid[a]],["b02",D["b02"].kid[b]]],field=f,optional=o))
groups=[]
for g,l,k,ar,mb,fig in GR:
    ms=[]
    for did,i in mb:
        I=next(x for x in D[did].G["incidents"] if x["id"]==i); ms.append(dict(doc_id=did,incident=i,label=I["label"],claims=I["claims"],stances=I["stances"]))
    groups.append(dict(id=g,label=l,kind=k,articles=ar,members=ms,figures=fig))
X=dict(schema="tocsin-cross/1",note="Invented test material. Pair: b01-b02. The other reports stand alone.",groups=groups,contradictions=xs)
json.dump(X,open("articles/incidents.json","w"),ensure_ascii=False,indent=1)
with open("SELF.jsonl","w") as f:
    for d in D.values(): f.write(json.dumps(json.load(open(f"articles/{d.id}.gold.json")),ensure_ascii=False)+"\n")
    f.write(json.dumps(dict(doc_id="_cross",groups=groups,contradictions=[x for x in xs if not x["optional"]]),ensure_ascii=False)+"\n")
