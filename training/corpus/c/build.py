import json,importlib,os
D={}
for m in ("h1","h2","h3","h4"):
    if os.path.exists(m+".py"):
        for d in importlib.import_module(m).DOCS:
            G=d.write(); D[d.id]=(d,G)
            print(d.id,len(d.text),G["n_words"],len(G["claims"]),sum(not c["optional"] and not c["duplicate_of"] for c in G["claims"]))
K=lambda doc,k: [doc,D[doc][0].kid[k]]
def mem(doc,inc):
    i=next(i for i in D[doc][1]["incidents"] if i["id"]==inc)
    return dict(doc_id=doc,incident=inc,label=i["label"],claims=i["claims"],stances=i["stances"])
groups=[dict(id="H1",label="Missile strike on Kremenchuk, night of 20/21 November 2024",kind="pair",articles=["c02","c03"],members=[mem("c02","i1"),mem("c03","i1")],
  figures={"missiles":{"c02 head":"2 hit","c02 Air Force":"3 fired, 1 shot down","c03 source":"2 launched, both hit","c03 Air Force via radio":"one shot down"},
           "killed":{"c02 head":"4 workers","c02 war correspondent":"at least 30 specialists","c03 source":"up to 40 specialists"},"time (UTC)":{"c02":"01:25","c03":"01:25"}})]
X=[]
def x(kind,a,b,field,opt=False): X.append(dict(id=f"cx{len(X)+1:02d}",global_incident="H1",kind=kind,claims=[K("c02",a),K("c03",b)],field=field,optional=opt))
x("equipment","g","b","three missiles fired v two launched")
x("equipment","i","b","one shot down v both (all) reached the target")
x("identity","c","a","night-shift workers v military specialists")
x("damage","b","a","boiler house of a furniture factory destroyed v drone workshop destroyed")
x("identity","j","a","no drones assembled at the factory v drone workshop")
x("identity","j","d","no drones assembled at the factory v workshop sent 200 drones a month")
x("casualties","o","a","at least 30 v up to 40",True)
x("casualties","c","a","4 v up to 40",True)
x("identity","o","l","dead specialists v dead furniture workers")
x("identity","c","g","night-shift workers v foreign instructors",True)
x("damage","b","j","",True)
json.dump(dict(schema="tocsin-cross/1",note="Invented test material, set c. Pair: c02-c03. The other articles stand alone.",groups=groups,contradictions=X),open("articles/incidents.json","w"),ensure_ascii=False,indent=1)
