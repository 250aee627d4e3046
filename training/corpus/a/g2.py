from lib import *
DOCS = []
# ================= a06 explainer, Scarborough Shoal =================
party("PH","Philippines","state","Philippines","Filipino","Manila","Philippine")
party("PH_CG","Philippine Coast Guard","military","Philippines","the coast guard","Isla Verde","BRP Isla Verde","the Filipino ship","her crew")
party("PH_FISH","Filipino fishermen","civilians","Philippines","fishermen","Filipino fishermen")
party("PH_GOV","Philippine government","government","Philippines","Manila")
party("CN","China","state","China","Chinese","Beijing")
party("CN_CG","China Coast Guard","military","China","two of China’s cutters","its coast guard","Chinese cutter","China's cutters","a Chinese cutter")
party("US","United States","state","United States","Washington","State Department","America")
party("TRIB","tribunal in The Hague","io","neutral","a tribunal in The Hague"); party("FOREIGN","foreign trespassers","civilians","neutral","foreigners")
place("scarb","Scarborough Shoal",15.15,117.76,"PH","reef",25,"the reef","the lagoon"); place("hague","The Hague",52.08,4.31,"NL","city",12); place("pacific","Pacific",15,140,None,"sea",4000)
d = Doc("a06", '''EXPLAINED
A reef, a hose and a treaty: Scarborough Shoal in seven questions

So what happened on Monday?
That depends on whom you ask. Two of China’s cutters, says the Philippine Coast Guard, trained water cannon on the BRP Isla Verde for the better part of twenty minutes from 8:10 a.m., while she was handing out fuel to fishermen some 12 nautical miles east of the reef; three of her crew were cut by flying glass. Beijing’s version, put out by the spokesman of its coast guard, Lin Haoran, is that the Filipino ship “deliberately rammed” a Chinese cutter and was driven off lawfully.

Who is right?
Impossible to say from here. A fisherman’s video that we have seen shows the jets but not what preceded them. A military-grade laser was used as well, a Manila daily reported, quoting the navy. Lin calls that pure invention.

Might America be dragged in?
Under the 1951 Mutual Defense Treaty an armed attack on Philippine public vessels in the Pacific would oblige Washington to act. Water has never yet been held to be one, notes Carla Rivero-Stein, who teaches the law of the sea in Singapore. Were a sailor to die, though, “the arithmetic changes overnight”, she believes. The State Department has condemned Monday’s episode as “reckless”.

What does Manila want?
The lagoon’s mouth opened. It has been closed since April by a floating barrier, satellite pictures suggest. A protest note went to the Chinese embassy on Tuesday, the foreign affairs department confirms, and a palace official who may not be quoted by name tells us that a new lawsuit will be lodged before the rains end.

Wasn’t there a ruling?
In July 2016 a tribunal in The Hague found that China had unlawfully kept Filipino fishermen away. Beijing rejects it.

What next?
The coast guard sails again on Friday with three ships. China threatens to detain foreigners who trespass for up to 60 days.

MORE EXPLAINERS: Taiwan’s outer islands | The nine-dash line
''', "2024-05-22T04:00:00Z", "Asia/Manila", ("The Strait Reader","media","neutral",["The Strait Reader","Strait Reader"]), "explainer", file="a06.txt", title="A reef, a hose and a treaty: Scarborough Shoal in seven questions")
d.src("s_pcg","Philippine Coast Guard","security-service","Philippines",["the Philippine Coast Guard","Manila"])
d.src("s_lin","Lin Haoran","official","China",["Lin","the spokesman of its coast guard, Lin Haoran","China Coast Guard spokesman","China Coast Guard","Beijing"])
d.src("s_vid","video of a fisherman","document","Philippines",["A fisherman’s video","fisherman's video"])
d.src("s_daily","Manila daily","newspaper","Philippines",["a Manila daily"])
d.src("s_navy","Philippine Navy","military","Philippines",["the navy","navy"],via="s_daily")
d.src("s_riv","Carla Rivero-Stein","analyst","neutral",["Rivero-Stein","Carla Rivero-Stein, who teaches the law of the sea in Singapore"])
d.src("s_state","US State Department","ministry","United States",["The State Department","State Department"])
d.src("s_sat","satellite pictures","document","neutral",["satellite pictures"])
d.src("s_dfa","Philippine foreign affairs department","ministry","Philippines",["the foreign affairs department","foreign affairs department"])
d.src("s_pal","Philippine palace official","anonymous","Philippines",["a palace official who may not be quoted by name","palace official"])
d.src("s_bei","Beijing (Chinese government)","government","China",["Beijing","China"])
d.inc("i1","Water cannon on the BRP Isla Verde near Scarborough Shoal, 20 May 2024","ASSAULT",{"Philippines":"confirms","China":"contests"},pl=["scarb"]); d.inc("i2","Alleged use of a laser","ASSAULT",{"Philippines":"confirms","China":"denies"},pl=["scarb"])
d.inc("i3","US reaction","ACCUSE",{"United States":"confirms"}); d.inc("i4","Barrier at the lagoon since April 2024","COERCE",{},pl=["scarb"]); d.inc("i5","Philippine protest note and lawsuit","ACCUSE",{"Philippines":"confirms"}); d.inc("i6","Ruling of July 2016 (background)","NONE",{"China":"contests"}); d.inc("i7","Voyage planned for Friday","MOBILIZE",{"Philippines":"confirms"}); d.inc("i8","Chinese threat to detain","THREATEN",{"China":"confirms"}); d.inc("i9","Mutual Defense Treaty (background)","NONE",{})
CT = d.T(None,"2024-05-20T08:10","2024-05-20T08:30","hour","context")
d.c("a","Two of China’s cutters, says the Philippine Coast Guard, trained water cannon on the BRP Isla Verde for the better part of twenty minutes from 8:10 a.m., while she was handing out fuel to fishermen some 12 nautical miles east of the reef",["s_pcg"],"says the Philippine Coast Guard","claimed","ASSAULT",["naval"],["CN_CG"],["PH_CG"],["scarb"],d.T("from 8:10 a.m.","2024-05-20T08:10","2024-05-20T08:11","minute"),w=["water cannon|water-cannon"],inc="i1",alt={"modes":[["crowd-control"],["naval","crowd-control"],[]],"time":[d.T(None,"2024-05-20T08:10","2024-05-20T08:30","hour")]},tags=["embedded-cue","offset-place"])
d.c("b","three of her crew were cut by flying glass",["s_pcg"],"says the Philippine Coast Guard","claimed","ASSAULT",[],["?CN_CG"],["PH_CG"],["?scarb"],CT,cas=[("three of her crew","wounded",3,3,"military","PH_CG")],inc="i1",alt={"modes":[["naval"]]},tags=["pronoun"])
d.c("c","the Filipino ship “deliberately rammed” a Chinese cutter",["s_lin"],"Beijing’s version, put out by the spokesman of its coast guard, Lin Haoran, is that","claimed","ASSAULT","naval",["PH_CG"],["CN_CG"],["?scarb"],CT,inc="i1",tags=["partial-quote"])
d.c("d","was driven off lawfully",["s_lin"],"Beijing’s version, put out by the spokesman of its coast guard, Lin Haoran, is that","claimed","COERCE","restrict",["?CN_CG"],["?PH_CG"],["?scarb"],CT,inc="i1",alt={"event_type":["ASSAULT","NONE"],"modes":[[],["naval"],["intercept"]]},tags=["elided-subject","euphemism"])
d.c("e","the jets but not what preceded them",["s_vid"],"A fisherman’s video that we have seen shows","claimed","ASSAULT","naval",["?CN_CG"],["?PH_CG"],["?scarb"],CT,inc="i1",alt={"modality":["asserted"],"source_chain":[["outlet"]],"event_type":["NONE"],"modes":[[],["crowd-control"]]},tags=["evidence"])
d.c("f","A military-grade laser was used as well",["s_daily","s_navy"],"a Manila daily reported, quoting the navy","claimed","ASSAULT",[],["?CN_CG"],["?PH_CG"],["?scarb"],CT,w=["laser|unspecified"],inc="i2",alt={"modes":[["naval"]],"incident":["i1"]},tags=["nested-source","passive"])
d.c("g","Lin calls that pure invention",["s_lin"],"calls","denied","ASSAULT",[],["?CN_CG"],["?PH_CG"],[],CT,inc="i2",about="f",alt={"event_type":["REJECT","ACCUSE","NONE"],"incident":["i1"]},tags=["denial","short-content","anaphora"])
d.c("i","Under the 1951 Mutual Defense Treaty an armed attack on Philippine public vessels in the Pacific would oblige Washington to act","outlet",None,"background","NONE",[],["?CN"],["PH"],["pacific:container"],None,inc="i9",alt={"modality":["hypothetical","asserted"],"event_type":["AGREE","ASSAULT","AID"],"actors":[["US"],[]],"targets":[["US","PH"],["US"],["PH_CG"]],"incident":[None]},tags=["treaty-duty","conditional","metonym"])
d.c("j","Water has never yet been held to be one",["s_riv"],"notes Carla Rivero-Stein","claimed","NONE",[],[],[],[],None,inc="i9",pol="negative",opt=True)
d.c("k","Were a sailor to die, though, “the arithmetic changes overnight”",["s_riv"],"she believes","hypothetical","NONE",[],[],["?PH_CG"],[],None,inc="i9",alt={"event_type":["ASSAULT"],"incident":[None]},tags=["inverted-conditional","pronoun-source"])
d.c("l","The State Department has condemned Monday’s episode as “reckless”",["s_state"],"has condemned","opinion","ACCUSE","disapprove",["US"],["?CN"],[],None,inc="i3",alt={"source_chain":[["outlet"]],"modality":["claimed","asserted"]})
d.c("m0","The lagoon’s mouth opened","outlet",None,"requested","REQUEST","yield",["?PH"],["?CN"],["?scarb"],None,inc="i5",opt=True,tags=["elliptic"])
d.c("m","It has been closed since April by a floating barrier",["s_sat"],"satellite pictures suggest","claimed","COERCE","blockade",["?CN"],["?PH_FISH"],["?scarb"],d.T("since April","2024-04-01T00:00","2024-05-22T12:00","month","relative"),inc="i4",alt={"modes":[["restrict"]],"modality":["background"]},tags=["passive","implicit-actor"])
d.c("n","A protest note went to the Chinese embassy on Tuesday",["s_dfa"],"the foreign affairs department confirms","claimed","ACCUSE","disapprove",["?PH_GOV"],["CN"],[],d.T("on Tuesday","2024-05-21",prec="day",basis="relative"),inc="i5",alt={"modality":["asserted"],"event_type":["REJECT"]})
d.c("o","a new lawsuit will be lodged before the rains end",["s_pal"],"tells us that","predicted","THREATEN","legal",["?PH_GOV"],["?CN"],[],None,inc="i5",alt={"event_type":["ACCUSE","NONE","SANCTION"],"modes":[[],["allege"]],"modality":["claimed"]},tags=["anonymous"])
d.c("p","In July 2016 a tribunal in The Hague found that China had unlawfully kept Filipino fishermen away","outlet",None,"background","ACCUSE","allege",["TRIB"],["CN"],[],d.T("In July 2016","2016-07-01T00:00","2016-08-01T00:00","month"),inc="i6",alt={"event_type":["NONE","COERCE","SANCTION"],"modes":[[],["restrict"],["convict"],["blockade"]],"actors":[["CN"]],"targets":[["PH_FISH"]]},tags=["court-place-not-location"])
d.c("q","Beijing rejects it",["s_bei"],"rejects","opinion","REJECT","yield",["CN"],["?TRIB"],[],None,inc="i6",opt=True,alt={"modality":["denied","background"],"source_chain":[["outlet"]]})
d.c("r","The coast guard sails again on Friday with three ships","outlet",None,"predicted","MOBILIZE",[],["PH_CG"],[],["?scarb"],d.T("on Friday","2024-05-24",prec="day",basis="relative"),qty=[("three ships","ships",3,3)],inc="i7",alt={"event_type":["NONE","AID"],"modes":[["troops"]]},tags=["present-for-future"])
d.c("s","China threatens to detain foreigners who trespass for up to 60 days",["s_bei"],"threatens","hypothetical","THREATEN","restrict",["CN"],["FOREIGN"],[],None,inc="i8",alt={"source_chain":[["outlet"]],"modality":["predicted","asserted"],"modes":[["legal"]]})
d.b("MORE EXPLAINERS: Taiwan’s outer islands | The nine-dash line","related-link")
d.x("initiator","a","c","cutters trained water cannon v ship deliberately rammed"); d.x("weapon","f","g","laser used v invention")
d.m("<<Beijing>>’s version","CN","metonym"); d.m("oblige <<Washington>>","US","metonym"); d.m("does <<Manila>> want","PH","metonym")
d.agr("Mutual Defense Treaty of 1951","alliance",["US","PH"],["<<1951 Mutual Defense Treaty>>"],"an armed attack on public vessels in the Pacific obliges the US to act",[],["i"])
d.gap("a palace official who may not be quoted by name","unnamed_source","who"); d.gap("Impossible to say from here","unknown_declared","who is right")
d.esc("up","threat of detention",["s"],1)
DOCS.append(d)

# ================= a07 update with correction, DR Congo =================
party("CD","DR Congo","state","DR Congo","Congolese","Kinshasa"); party("CD_ARMY","Congolese army","military","DR Congo","army","government gunners","the army"); party("CD_POL","Congolese police","police","DR Congo","police")
party("CD_CIV","displaced people of Kanyaruchinya","civilians","Congolese civilians","people","children","civilians"); party("CD_PROT","protesters in Goma","civilians","Congolese civilians","youths","one protester","protester","young men")
party("CD_PRES","Congolese presidency","government","DR Congo","Kinshasa","the presidency")
party("M23","M23","rebel","M23","the rebels","rebels","M23 rebels"); party("RW","Rwanda","state","Rwanda","Rwandan","Kigali"); party("RW_ARMY","Rwandan army","military","Rwanda","the Rwandan army","Rwandan army")
party("MONUSCO","MONUSCO","io","United Nations","UN mission"); party("AO","Angola","state","Angola","Luanda")
place("kanya","Kanyaruchinya",-1.603,29.262,"CD","camp",8,"Kanyaruchinya camp"); place("goma","Goma",-1.679,29.228,"CD","city",12); place("kibumba","Kibumba",-1.50,29.34,"CD","village",10); place("goma_air","Goma airport road",-1.66,29.236,"CD","road",8,"airport road"); place("sake","Sake",-1.574,29.045,"CD","town",10); place("nkivu","North Kivu",-0.8,29.0,"CD","region",180); place("luanda","Luanda",-8.84,13.23,"AO","city",15)
d = Doc("a07", '''UPDATE 3 – Rockets hit camp outside Goma; army and M23 trade blame
(Adds M23 reaction in paragraphs 4 and 5; corrects death toll and name of camp)

GOMA, Democratic Republic of Congo, Feb 20 – Rockets that came down before breakfast on Tuesday on Kanyaruchinya, a camp for the uprooted on Goma’s northern outskirts, killed at least nine people, the provincial governor’s office said.

An earlier version of this story, relying on the president of the camp committee, put the dead at 16 and placed the strike in Sake, where in fact nothing fell. He has since withdrawn the figure, having, he explained, counted some of the maimed twice.

For the army’s spokesman in North Kivu, Lieutenant-Colonel Déo Kasereka, there is no doubt about the culprits: M23 launched the 122-mm rockets from Kibumba, he said, “with the Rwandan army at its elbow”.

The rebels would have none of it. Bertin Mushagara, their spokesman, in an audio message heard by Radio Virunga, denied that they possessed a single launcher within range.

It was government gunners, “and not sober ones”, who had fired on their own people, he alleged. Kigali kept silent.

Toward noon young men blocked the road to Goma’s airport with burning tyres. Police drove them off with tear gas and, a local rights group called Haki Leo said, shot one of them dead.

MONUSCO, the United Nations mission, said a team had gone to measure the craters. A preliminary note, described to this agency by a diplomat who had read it, concludes only that the rockets “arrived from the north”.

Angola, the mediator, pressed both camps to respect the truce proclaimed in Luanda. There would be no talks, the presidency in Kinshasa let it be known, unless M23 quits Kibumba first.

M23 took up arms again in late 2021. More than 1.5 million people have been uprooted since.

(Reporting by Goma newsroom; Additional reporting by L. Achieng)
''', "2024-02-20T17:00:00Z", "Africa/Lubumbashi", ("Great Lakes News Agency","agency","neutral",["Great Lakes News Agency","this agency"]), "update with correction", file="a07.txt", title="UPDATE 3 – Rockets hit camp outside Goma; army and M23 trade blame")
d.src("s_gov","North Kivu governor's office","official","DR Congo",["the provincial governor’s office","governor’s office","provincial governor's office"])
d.src("s_camp","president of the Kanyaruchinya camp committee","official","Congolese civilians",["the president of the camp committee","president of the camp committee"])
d.src("s_kas","Déo Kasereka","official","DR Congo",["Kasereka","Lieutenant-Colonel Déo Kasereka","the army’s spokesman in North Kivu","Congolese army spokesman","Congolese army"])
d.src("s_rv","Radio Virunga","media","neutral",["Radio Virunga"])
d.src("s_mush","Bertin Mushagara","rebel","M23",["Mushagara","their spokesman","M23 spokesman","M23"],via="s_rv")
d.src("s_haki","Haki Leo","ngo","neutral",["a local rights group called Haki Leo","Haki Leo"])
d.src("s_mon","MONUSCO","io","United Nations",["the United Nations mission","MONUSCO"])
d.src("s_dip","diplomat who read the MONUSCO note","anonymous","neutral",["a diplomat who had read it","a diplomat"])
d.src("s_note","MONUSCO preliminary note","document","United Nations",["A preliminary note","preliminary note","MONUSCO"],via="s_dip")
d.src("s_ao","Angola","government","Angola",["Angola, the mediator","Angolan government"])
d.src("s_pres","Congolese presidency","government","DR Congo",["the presidency in Kinshasa","presidency"])
d.inc("i1","Rockets on Kanyaruchinya camp, 20 Feb 2024","ASSAULT",{"DR Congo":"confirms","M23":"contests","Rwanda":"silent"},pl=["kanya"]); d.inc("i2","Protest and police fire on the airport road, Goma","PROTEST",{},pl=["goma_air"])
d.inc("i4","Angolan appeal and Kinshasa's condition","REQUEST",{"DR Congo":"contests"}); d.inc("i5","M23 war since late 2021 (background)","ASSAULT",{})
CT = d.T(None,"2024-02-20T04:00","2024-02-20T09:00","part-of-day","context")
d.c("h","Rockets hit camp outside Goma","outlet",None,"asserted","ASSAULT","heavy-weapons",[],["?CD_CIV"],["goma"],CT,w=["Rockets|rocket"],inc="i1",opt=True,tags=["headline"])
d.c("h2","army and M23 trade blame","outlet",None,"asserted","ACCUSE","allege",["CD_ARMY","M23"],["CD_ARMY","M23"],[],None,inc="i1",opt=True,tags=["headline"])
d.c("h3","corrects death toll and name of camp","outlet",None,"asserted","NONE",[],[],[],[],None,inc="i1",opt=True)
d.c("a","Rockets that came down before breakfast on Tuesday on Kanyaruchinya, a camp for the uprooted on Goma’s northern outskirts, killed at least nine people",["s_gov"],"the provincial governor’s office said","claimed","ASSAULT","heavy-weapons",[],["CD_CIV"],["kanya","goma:container"],d.T("before breakfast on Tuesday","2024-02-20T04:00","2024-02-20T09:00","part-of-day","relative"),w=["Rockets|rocket"],cas=[("at least nine people","killed",9,None,"civilian","CD_CIV")],inc="i1")
d.c("b","put the dead at 16",["s_camp"],"An earlier version of this story, relying on the president of the camp committee","claimed","ASSAULT",[],[],["CD_CIV"],["?kanya"],CT,cas=[("16","killed",16,16,"civilian","CD_CIV")],inc="i1",status="retracted",alt={"modality":["denied"],"modes":[["heavy-weapons"]],"source_chain":[["outlet"]]},tags=["retracted"])
d.c("c","placed the strike in Sake, where in fact nothing fell","outlet",None,"denied","ASSAULT","heavy-weapons",[],[],["sake:excluded"],CT,inc="i1",status="retracted",alt={"modality":["asserted","claimed"],"source_chain":[["outlet","s_camp"]],"modes":[[]]},tags=["retracted","excluded-place"])
d.c("d","counted some of the maimed twice",["s_camp"],"he explained","claimed","NONE",[],["?CD"],["?CD_CIV"],[],None,inc="i1",opt=True,tags=["broken-attribution"])
d.c("e","M23 launched the 122-mm rockets from Kibumba, he said, “with the Rwandan army at its elbow”",["s_kas"],"he said","claimed","ASSAULT","heavy-weapons",["M23","RW_ARMY"],["?CD_CIV"],["kibumba:origin","?kanya"],CT,w=["122-mm rockets|rocket"],inc="i1",alt={"actors":[["M23"],["M23","RW"]]},tags=["pronoun-source","origin-not-location","embedded-cue"])
d.c("f","they possessed a single launcher within range",["s_rv","s_mush"],"in an audio message heard by Radio Virunga, denied that","denied","NONE",[],["M23"],[],[],None,w=["launcher|rocket"],inc="i1",about="e",alt={"event_type":["ASSAULT"],"source_chain":[["outlet","s_mush"]]},tags=["denial","nested-source"])
d.c("g","It was government gunners, “and not sober ones”, who had fired on their own people",["s_rv","s_mush"],"he alleged","claimed","ASSAULT","heavy-weapons",["CD_ARMY"],["CD_CIV"],["?kanya"],CT,inc="i1",alt={"source_chain":[["outlet","s_mush"]],"event_type":["ACCUSE"],"modes":[[],["firearms"]]},tags=["broken-quote","attribution-carry-over","cleft"])
d.c("i","Kigali kept silent","outlet",None,"asserted","NONE",[],["RW"],[],[],None,pol="negative",opt=True,tags=["no-comment","metonym"])
d.c("j","Toward noon young men blocked the road to Goma’s airport with burning tyres","outlet",None,"asserted","PROTEST","obstruct",["CD_PROT"],[],["goma_air"],d.T("Toward noon","2024-02-20T11:00","2024-02-20T12:30","hour","relative",approx=True),inc="i2",alt={"modes":[["demo"],["riot"]]})
d.c("k","Police drove them off with tear gas","outlet",None,"asserted","ASSAULT","crowd-control",["CD_POL"],["CD_PROT"],["?goma_air"],d.T(None,"2024-02-20T11:00","2024-02-20T15:00","part-of-day","context"),w=["tear gas|tear-gas"],inc="i2",alt={"modality":["claimed"],"source_chain":[["outlet","s_haki"]],"event_type":["COERCE"],"modes":[[]]})
d.c("l","shot one of them dead",["s_haki"],"a local rights group called Haki Leo said","claimed","ASSAULT","firearms",["CD_POL"],["CD_PROT"],["?goma_air"],d.T(None,"2024-02-20T11:00","2024-02-20T15:00","part-of-day","context"),cas=[("one of them","killed",1,1,"civilian","CD_PROT")],inc="i2",tags=["elided-subject","interrupted"])
d.c("m","a team had gone to measure the craters",["s_mon"],"said","claimed","ACCUSE","investigate",["?MONUSCO"],[],["?kanya"],d.T(None,"2024-02-20T07:00","2024-02-20T19:00","part-of-day","context"),inc="i1",alt={"event_type":["NONE","MOBILIZE"],"modes":[[]]})
d.c("n","the rockets “arrived from the north”",["s_dip","s_note"],"A preliminary note, described to this agency by a diplomat who had read it, concludes only that","claimed","ASSAULT","heavy-weapons",[],[],["?kanya"],CT,w=["rockets|rocket"],inc="i1",alt={"source_chain":[["outlet","s_dip"],["outlet","s_note"],["outlet","s_dip","s_mon"]]},tags=["nested-source","document"])
d.c("o","Angola, the mediator, pressed both camps to respect the truce proclaimed in Luanda",["s_ao"],"pressed","requested","REQUEST","yield",["AO"],["CD","M23"],["luanda:container"],None,inc="i4",alt={"source_chain":[["outlet"]],"modes":[["change"]],"modality":["asserted"]},tags=["agreement-place"])
d.c("p","There would be no talks, the presidency in Kinshasa let it be known, unless M23 quits Kibumba first",["s_pres"],"the presidency in Kinshasa let it be known","hypothetical","REJECT","meet",["?CD_PRES"],["M23"],["kibumba:container"],None,inc="i4",alt={"event_type":["THREATEN","CONSULT"],"modality":["predicted","claimed"],"modes":[["relations"],[]],"actors":[["CD"]]},tags=["conditional","embedded-cue"])
d.c("q","M23 took up arms again in late 2021","outlet",None,"background","ASSAULT",[],["M23"],["?CD"],[],d.T("in late 2021","2021-10-01T00:00","2022-01-01T00:00","season"),inc="i5",alt={"event_type":["MOBILIZE"]},tags=["background"])
d.c("r","More than 1.5 million people have been uprooted since","outlet",None,"background","NONE",[],[],["CD_CIV"],[],d.T("since","2021-10-01T00:00","2024-02-20T19:00","multi-year","relative"),cas=[("More than 1.5 million people","displaced",1500001,None,"civilian","CD_CIV")],inc="i5",tags=["background"])
d.b("(Reporting by Goma newsroom; Additional reporting by L. Achieng)","credit")
d.x("casualties","a","b","killed: at least nine v 16 (retracted)",opt=True); d.x("attribution","e","g","who fired: M23 v government gunners"); d.x("equipment","e","f","M23 launched rockets v no launcher within range")
d.m("<<Kigali>> kept","RW","metonym"); d.m("<<The rebels>> would","M23","role")
d.agr("truce proclaimed in Luanda","ceasefire",["CD","M23"],["the <<truce proclaimed in Luanda>>"],"",["Angola"],["o"])
d.gap("Kigali kept silent","no_comment","Rwanda's version"); d.gap("a diplomat who had read it","unnamed_source","who")
d.esc("up","talks ruled out",["p"],1)
DOCS.append(d)

# ================= a08 agency, Libya =================
party("LNA","Libyan National Army","military","eastern Libya","LNA","Eastern-based forces","the eastern force","attackers","its 9th Brigade","9th Brigade")
party("GNA","Government of National Accord","government","Tripoli government","UN-backed government","Tripoli","joint operations room","government fighters"); party("GNA_F","government fighters","military","Tripoli government","fighters of the UN-backed government","fighters","Tripoli fighters","his men")
party("LY_CIV","Libyan civilians","civilians","Libyan civilians","families","200 families","civilians"); party("LY_MED","Libyan medics","civilians","Libyan civilians","an ambulance","driver","paramedic"); party("LY_RC","Libyan Red Crescent","ngo","neutral","The Red Crescent","Red Crescent")
party("AE","United Arab Emirates","state","United Arab Emirates","UAE","Abu Dhabi","Emirati"); party("TR","Turkey","state","Turkey","Ankara","Turkish","Turkish troops"); party("FR","France","state","France","Paris","French"); party("IT","Italy","state","Italy","Rome","Italian"); party("UNSMIL","United Nations","io","United Nations","UN")
place("aziziyah","Aziziyah",32.532,13.017,"LY","town",10,"Al Aziziyah","Aziziya"); place("tripoli","Tripoli",32.887,13.191,"LY","city",15,"the capital"); place("gharyan","Gharyan",32.172,13.020,"LY","town",10); place("azz_road","road south of Aziziyah",32.42,13.02,"LY","road",12,"road to Gharyan"); place("ghadames","Ghadames",30.133,9.495,"LY","town",12); place("sharara","Sharara oilfield",26.58,12.22,"LY","facility",20,"Sharara"); place("zawiya","Zawiya",32.757,12.728,"LY","city",10)
d = Doc("a08", '''Two Libyan camps, one town: both say they hold Aziziyah

TUNIS, Nov 13 – The force that rules eastern Libya and the fighters of the UN-backed government each claimed on Wednesday to be in control of Aziziyah, a junction town 40 km below Tripoli, at the end of a night in which householders counted dozens of blasts.

Shortly after 3 a.m. (0100 GMT) its units had walked in “practically unopposed”, the media office of the eastern force, the Libyan National Army (LNA), wrote on its Facebook page. “They walked into a petrol station,” retorted Colonel Anwar Swehli of the government’s joint operations room, “and by sunrise they had walked out.” In his telling, 23 of the attackers lay dead, ten were in custody and an armoured carrier of Emirati make had been burned.

A Benghazi television channel, on the authority of the LNA’s 9th Brigade, gave the losses as three. Abu Dhabi, which has been charged by UN experts with arming the LNA, did not return calls.

An ambulance was struck from the air on the road to Gharyan, leaving the driver dead and a paramedic without a leg, a field hospital reported. The health ministry in Tripoli spoke of “a foreign drone”. Only one outside power flies them there after dark, according to a Western diplomat who follows the war from Tunis and would not be identified.

Some 200 families are said to have taken flight towards Zawiya. The Red Crescent begged for a four-hour pause to fetch those left behind; by 1600 GMT it had heard from neither side.

In a joint statement France and Italy called for “an immediate return to politics”. Turkey’s parliament votes next week on a bill that would permit troops to be sent, provided Tripoli asks for them.

The LNA set out to capture Tripoli on April 4, ten days before a UN-sponsored conference was to have opened in Ghadames. More than 1,000 people have since been killed, the UN says.

((Tunis newsroom; desk +216 00 000 000))
''', "2019-11-13T17:30:00Z", "Africa/Tripoli", ("Mediterranean Press Agency","agency","neutral",["Mediterranean Press Agency","MPA"]), "agency with several sources", file="a08.txt", title="Two Libyan camps, one town: both say they hold Aziziyah")
d.src("s_lna","LNA media office","military","eastern Libya",["the media office of the eastern force, the Libyan National Army (LNA)","Libyan National Army","LNA","The force that rules eastern Libya","media office of the Libyan National Army"])
d.src("s_gnaf","fighters of the UN-backed government","military","Tripoli government",["the fighters of the UN-backed government","UN-backed government","Government of National Accord"])
d.src("s_sweh","Anwar Swehli","official","Tripoli government",["Swehli","Colonel Anwar Swehli","Colonel Anwar Swehli of the government’s joint operations room","joint operations room"])
d.src("s_tv","Benghazi television channel","media","eastern Libya",["A Benghazi television channel"])
d.src("s_9b","LNA 9th Brigade","military","eastern Libya",["the LNA’s 9th Brigade","9th Brigade"],via="s_tv")
d.src("s_exp","UN experts","io","United Nations",["UN experts"])
d.src("s_fh","field hospital near Aziziyah","medical","neutral",["a field hospital","field hospital"])
d.src("s_hm","health ministry in Tripoli","ministry","Tripoli government",["The health ministry in Tripoli","Libyan health ministry","health ministry"])
d.src("s_dip","Western diplomat in Tunis","anonymous","neutral",["a Western diplomat who follows the war from Tunis","a Western diplomat","Western diplomat"])
d.src("s_hh","householders in Aziziyah","witness","neutral",["householders"])
d.src("s_rc","Libyan Red Crescent","ngo","neutral",["The Red Crescent","Red Crescent"])
d.src("s_fr","France","government","France",["France","French government"]); d.src("s_it","Italy","government","Italy",["Italy","Italian government"]); d.src("s_un","United Nations","io","United Nations",["the UN","UN"])
d.inc("i1","Fight for Aziziyah, night of 12/13 Nov 2019","ASSAULT",{"eastern Libya":"confirms","Tripoli government":"contests"},pl=["aziziyah"]); d.inc("i2","Air strike on an ambulance on the Gharyan road","ASSAULT",{"Tripoli government":"confirms"},pl=["azz_road"]); d.inc("i3","Families flee towards Zawiya","NONE",{}); d.inc("i4","Red Crescent asks for a pause","REQUEST",{"eastern Libya":"silent","Tripoli government":"silent"})
d.inc("i5","French-Italian appeal","REQUEST",{}); d.inc("i6","Turkish bill on troops","NONE",{}); d.inc("i7","LNA campaign since 4 April 2019 (background)","ASSAULT",{},pl=["tripoli"]); d.inc("i8","Alleged Emirati arms (background)","AID",{"United Arab Emirates":"silent"})
CT = d.T(None,"2019-11-13T03:00","2019-11-13T07:30","part-of-day","context")
d.c("h","both say they hold Aziziyah",[["s_lna","s_gnaf"]],"both say","claimed","NONE",[],["LNA","GNA_F"],[],["aziziyah"],CT,inc="i1",opt=True,tags=["headline"])
d.c("a","to be in control of Aziziyah, a junction town 40 km below Tripoli",[["s_lna","s_gnaf"]],"The force that rules eastern Libya and the fighters of the UN-backed government each claimed","claimed","NONE",[],["LNA","GNA_F"],[],["aziziyah","tripoli:container"],d.T(None,"2019-11-13T03:00","2019-11-13T19:30","day","context"),inc="i1",alt={"event_type":["ASSAULT"],"actors":[["LNA","GNA"]]},tags=["joint-source","territorial-claim"])
d.c("b","a night in which householders counted dozens of blasts",["s_hh"],"counted","claimed","ASSAULT","explosives",[],[],["?aziziyah"],d.T("a night","2019-11-12T20:00","2019-11-13T06:00","part-of-day","relative"),qty=[("dozens of blasts","blasts",24,99)],inc="i1",alt={"modality":["asserted"],"source_chain":[["outlet"]],"modes":[[],["heavy-weapons"]]})
d.c("c","Shortly after 3 a.m. (0100 GMT) its units had walked in “practically unopposed”",["s_lna"],"the media office of the eastern force, the Libyan National Army (LNA), wrote on its Facebook page","claimed","ASSAULT","territory",["LNA"],["?GNA_F"],["?aziziyah"],d.T("Shortly after 3 a.m. (0100 GMT)","2019-11-13T03:00","2019-11-13T03:30","hour",approx=True),inc="i1",alt={"event_type":["NONE","MOBILIZE"],"modes":[[]]},tags=["tz","cataphora"])
d.c("d","They walked into a petrol station",["s_sweh"],"retorted Colonel Anwar Swehli","claimed","ASSAULT","territory",["LNA"],[],["?aziziyah"],CT,inc="i1",quote=True,alt={"event_type":["NONE"],"modes":[[]]},tags=["broken-quote","pronoun"])
d.c("e","by sunrise they had walked out",["s_sweh"],"retorted Colonel Anwar Swehli","claimed","RETREAT","withdraw",["LNA"],[],["?aziziyah"],d.T("by sunrise","2019-11-13T03:00","2019-11-13T07:00","part-of-day","relative"),inc="i1",quote=True,tags=["broken-quote","pronoun","deadline-time"])
d.c("f","23 of the attackers lay dead, ten were in custody and an armoured carrier of Emirati make had been burned",["s_sweh"],"In his telling","claimed","ASSAULT",[],["?GNA_F"],["LNA"],["?aziziyah"],CT,cas=[("23 of the attackers","killed",23,23,"military","LNA"),("ten","captured",10,10,"military","LNA")],qty=[("an armoured carrier","armoured vehicles burned",1,1)],inc="i1",alt={"modes":[["clash"],["destroy"],["firearms"]]},tags=["front-cue","coordinated"])
d.c("g","gave the losses as three",["s_tv","s_9b"],"A Benghazi television channel, on the authority of the LNA’s 9th Brigade","claimed","ASSAULT",[],["?GNA_F"],["?LNA"],["?aziziyah"],CT,cas=[("three","killed",3,3,"military","LNA")],inc="i1",tags=["nested-source","elliptic-figure"])
d.c("i","which has been charged by UN experts with arming the LNA",["s_exp"],"charged by UN experts","background","AID","military",["AE"],["LNA"],[],None,inc="i8",alt={"event_type":["ACCUSE"],"modes":[["allege"],[]],"modality":["claimed"],"actors":[["UNSMIL"]],"targets":[["AE"]]},tags=["relative-clause","accusation"])
d.c("i2","did not return calls","outlet",None,"asserted","NONE",[],["AE"],[],[],None,pol="negative",opt=True,tags=["no-comment"])
d.c("j","An ambulance was struck from the air on the road to Gharyan, leaving the driver dead and a paramedic without a leg",["s_fh"],"a field hospital reported","claimed","ASSAULT","aerial",[],["LY_MED"],["azz_road","gharyan:direction"],d.T(None,"2019-11-12T20:00","2019-11-13T17:00","day","context"),cas=[("the driver","killed",1,1,"civilian","LY_MED"),("a paramedic","wounded",1,1,"civilian","LY_MED")],inc="i2",alt={"modes":[["drone"],["drone","aerial"]]},tags=["passive","direction-not-location"])
d.c("k","“a foreign drone”",["s_hm"],"spoke of","claimed","ASSAULT","drone",[],["?LY_MED"],["?azz_road"],d.T(None,"2019-11-12T20:00","2019-11-13T17:00","day","context"),w=["drone|drone"],inc="i2",alt={"modes":[["aerial"],[]]},tags=["nominal","institution-place"])
d.c("l","Only one outside power flies them there after dark",["s_dip"],"according to a Western diplomat","claimed","NONE",[],[],[],["?azz_road"],None,inc="i2",alt={"event_type":["ASSAULT","ACCUSE"],"modality":["opinion","background"],"modes":[["drone"],["allege"]],"actors":[["AE"]]},tags=["anonymous","insinuation"])
d.c("m","Some 200 families are said to have taken flight towards Zawiya","outlet","are said","claimed","NONE",[],[],["LY_CIV"],["?aziziyah:origin","zawiya:direction"],d.T(None,"2019-11-12T20:00","2019-11-13T19:30","day","context"),cas=[("Some 200 families","displaced",200,None,"civilian","LY_CIV")],inc="i3",alt={"modality":["asserted"]},tags=["hearsay","families"])
d.c("n","The Red Crescent begged for a four-hour pause to fetch those left behind",["s_rc"],"begged for","requested","REQUEST","yield",["LY_RC"],["?LNA","?GNA"],["?aziziyah"],None,inc="i4",alt={"modes":[["assist"],["change"]],"targets":[["LNA","GNA_F"]]})
d.c("o","France and Italy called for “an immediate return to politics”",[["s_fr","s_it"]],"called for","requested","REQUEST","meet",["FR","IT"],["?LNA","?GNA"],[],None,inc="i5",alt={"modes":[["change"],["yield"]]},tags=["joint-source"])
d.c("p","Turkey’s parliament votes next week on a bill that would permit troops to be sent, provided Tripoli asks for them","outlet",None,"predicted","NONE",[],["TR"],[],[],d.T("next week","2019-11-18T00:00","2019-11-25T00:00","week","relative",tz="Europe/Istanbul"),inc="i6",alt={"modality":["hypothetical"],"event_type":["AID","MOBILIZE"],"modes":[["military"],["troops"]],"targets":[["GNA"]]},tags=["present-for-future","conditional","metonym"])
d.c("q","The LNA set out to capture Tripoli on April 4","outlet",None,"background","ASSAULT",[],["LNA"],["?GNA"],["tripoli"],d.T("on April 4","2019-04-04",prec="day"),inc="i7",alt={"modes":[["territory"]],"event_type":["MOBILIZE"]},tags=["background"])
d.c("q2","a UN-sponsored conference was to have opened in Ghadames","outlet",None,"background","CONSULT","multilateral",["UNSMIL"],[],["ghadames"],d.T("ten days before","2019-04-14",None,"day","relative"),opt=True,tags=["background","relative-offset-time"])
d.c("r","More than 1,000 people have since been killed",["s_un"],"the UN says","background","ASSAULT",[],[],["LY_CIV"],[],d.T("since","2019-04-04T00:00","2019-11-13T19:30","multi-day","relative"),cas=[("More than 1,000 people","killed",1001,None,"unknown","LY_CIV")],inc="i7",alt={"modality":["claimed"]},tags=["background"])
d.b("((Tunis newsroom; desk +216 00 000 000))","credit")
d.x("control","c","e","LNA walked in unopposed v had walked out by sunrise"); d.x("casualties","f","g","LNA killed: 23 v three"); d.x("control","c","d","town v only a petrol station",opt=True); d.x("control","a","e","both hold Aziziyah v LNA walked out",opt=True)
d.m("<<Abu Dhabi>>, which","AE","metonym"); d.m("provided <<Tripoli>> asks","GNA","metonym")
d.gap("did not return calls","no_comment","UAE's answer"); d.gap("a Western diplomat who follows the war from Tunis and would not be identified","unnamed_source","who"); d.gap("by 1600 GMT it had heard from neither side","no_comment","answer of the two sides to the pause")
d.esc("up","Turkish troops may be sent",["p"],2)
DOCS.append(d)

# ================= a09 national daily, Colombia ELN (repeated paragraph) =================
party("CO","Colombia","state","Colombia","Colombian","Bogotá"); party("CO_ARMY","Colombian army","military","Colombia","the army","soldiers","two soldiers","18th Brigade"); party("CO_GOV","Colombian government","government","Colombia","the government","The government"); party("CO_CIV","Colombian civilians","civilians","Colombian civilians","a driver","the driver","residents","shopkeepers","escorted convoy"); party("CO_POL","Colombian police","police","Colombia","police cadets","22 cadets","cadets","police intelligence")
party("ELN","National Liberation Army","rebel","ELN","ELN","the guerrillas","guerrilla delegation","guerrillas","Ejército de Liberación Nacional"); party("FARC_D","FARC dissidents","rebel","FARC dissidents","dissidents of the former FARC","dissidents"); party("CO_OPP","Colombian opposition","government","Colombia","opposition senator")
place("tame_for","Tame–Fortul road",6.62,-71.77,"CO","road",18,"the road between Tame and Fortul"); place("tame","Tame",6.459,-71.735,"CO","town",10); place("fortul","Fortul",6.797,-71.769,"CO","town",10); place("arauca","Arauca department",6.6,-71.0,"CO","region",130,"Arauca"); place("saravena","Saravena",6.955,-71.876,"CO","town",10); place("caracas","Caracas",10.49,-66.88,"VE","city",15); place("bogota","Bogotá",4.65,-74.1,"CO","city",20); place("quibdo","Quibdó",5.692,-76.658,"CO","city",12)
P1 = '''At twenty past four on Thursday afternoon a gas cylinder stuffed with explosive was set off by remote control on the road between Tame and Fortul, in Arauca, as a convoy carrying the departmental agriculture secretary went by. Two soldiers of the escort and a driver were killed and six people injured, the commander of the 18th Brigade, General Edilberto Rozo, told reporters.'''
d = Doc("a09", '''Arauca bomb shakes a truce not six weeks old

BOGOTÁ

''' + P1 + '''

Rozo laid the attack at the door of the ELN, whose men, he added, had afterwards raked the survivors with rifle fire out of a plantain grove. From Caracas, seat of the guerrilla delegation, came another story. “No unit of ours was on that road,” declared the delegate who goes by the name of Samuel Ortega, in a message broadcast by Radio Orinoco, and he named dissidents of the former FARC as the authors.

A police intelligence report to which this newspaper has had access cites an intercepted call in which an ELN squad leader orders the charge to be “cooked”. The delegation has dismissed the recording as a montage.

The government will not rise from the table, Interior Minister Patricia Urdaneta assured Congress on Thursday night, but it has demanded a written explanation of the guerrillas before Monday. For the opposition, Senator Álvaro Quiñones wants the arrest warrants revived. If the ELN’s hand were proved, the ceasefire in force since 3 August would be “a dead letter”, warned the head of the observer mission, whose next report is due in ten days.

''' + P1 + '''

Three hundred men of the army have been flown to Saravena. In Fortul shopkeepers kept their shutters down all Friday in mourning.

In January 2019 a car bomb set off by the ELN at the police academy in Bogotá killed 22 cadets, and talks were broken off.

Advertisement · Continue reading below · Get our morning bulletin
''', "2023-09-16T11:00:00Z", "America/Bogota", ("El Faro Andino","newspaper","neutral",["El Faro Andino","this newspaper"]), "national daily", file="a09.txt", title="Arauca bomb shakes a truce not six weeks old")
d.src("s_rozo","Edilberto Rozo","official","Colombia",["Rozo","General Edilberto Rozo","the commander of the 18th Brigade, General Edilberto Rozo","commander of the 18th Brigade"])
d.src("s_ro","Radio Orinoco","media","neutral",["Radio Orinoco"])
d.src("s_ort","Samuel Ortega","rebel","ELN",["Ortega","the delegate who goes by the name of Samuel Ortega","ELN delegate"],via="s_ro")
d.src("s_pol","Colombian police intelligence report","document","Colombia",["A police intelligence report","police intelligence report","police intelligence"])
d.src("s_int","intercepted call of an ELN squad leader","document","ELN",["an intercepted call","an ELN squad leader","ELN squad leader"],via="s_pol")
d.src("s_del","ELN delegation","rebel","ELN",["The delegation","the guerrilla delegation","guerrilla delegation"])
d.src("s_urd","Patricia Urdaneta","official","Colombia",["Urdaneta","Interior Minister Patricia Urdaneta","Colombian government"])
d.src("s_qui","Álvaro Quiñones","official","Colombia",["Quiñones","Senator Álvaro Quiñones"])
d.src("s_obs","head of the ceasefire observer mission","io","neutral",["the head of the observer mission","observer mission"])
d.inc("i1","Bomb and ambush on the Tame–Fortul road, 14 Sep 2023","ASSAULT",{"Colombia":"confirms","ELN":"denies"},pl=["tame_for"]); d.inc("i2","Government stays at the table, demands explanation","REQUEST",{"Colombia":"confirms"}); d.inc("i3","Opposition demand","REQUEST",{}); d.inc("i4","Ceasefire in force since 3 August","RETREAT",{}); d.inc("i5","Troops flown to Saravena","MOBILIZE",{}); d.inc("i6","Shutdown in Fortul","PROTEST",{},pl=["fortul"]); d.inc("i7","Police academy bomb, January 2019 (background)","ASSAULT",{},pl=["bogota"])
THU = d.T("At twenty past four on Thursday afternoon","2023-09-14T16:20",None,"minute")
CT = d.T(None,"2023-09-14T16:20","2023-09-14T18:00","hour","context")
SA = "At twenty past four on Thursday afternoon a gas cylinder stuffed with explosive was set off by remote control on the road between Tame and Fortul, in Arauca, as a convoy carrying the departmental agriculture secretary went by"
SB = "Two soldiers of the escort and a driver were killed and six people injured"
d.c("h","Arauca bomb shakes a truce not six weeks old","outlet",None,"opinion","ASSAULT","explosives",[],[],["arauca"],CT,w=["bomb|bomb"],inc="i1",opt=True,tags=["headline"])
for n,pre,post in (("1","BOGOTÁ\n\n",""),("2","due in ten days.\n\n","")):
    dup = n=="2"
    full = pre+"<<"+SA+">>"
    d.c("a"+n,full,["s_rozo"],"the commander of the 18th Brigade, General Edilberto Rozo, told reporters","claimed","ASSAULT","explosives",[],["CO_ARMY","CO_CIV"],["tame_for","arauca:container"],THU,w=["a gas cylinder stuffed with explosive|ied"],inc="i1",dup="a1" if dup else None,alt={"modality":["asserted"],"source_chain":[["outlet"]],"targets":[["CO_ARMY"],["CO"],["CO_CIV"],[]]},tags=["passive"]+(["repeat"] if dup else []))
    d.c("b"+n,pre+SA+". <<"+SB+">>",["s_rozo"],"the commander of the 18th Brigade, General Edilberto Rozo, told reporters","claimed","ASSAULT","explosives",[],["CO_ARMY","CO_CIV"],["?tame_for"],CT,cas=[("Two soldiers of the escort","killed",2,2,"military","CO_ARMY"),("a driver","killed",1,1,"civilian","CO_CIV"),("six people","wounded",6,6,"mixed","CO")],inc="i1",dup="b1" if dup else None,tags=["repeat"] if dup else [])
d.c("c","Rozo laid the attack at the door of the ELN",["s_rozo"],"laid","claimed","ASSAULT","explosives",["ELN"],["?CO_ARMY"],["?tame_for"],CT,inc="i1",alt={"event_type":["ACCUSE"],"modes":[["allege"],[]]},tags=["accusation","idiom"])
d.c("d","whose men, he added, had afterwards raked the survivors with rifle fire out of a plantain grove",["s_rozo"],"he added","claimed","ASSAULT","firearms",["ELN"],["?CO_ARMY","?CO_CIV"],["?tame_for"],CT,w=["rifle fire|small-arms"],inc="i1",tags=["relative-clause","pronoun-source","embedded-cue"])
d.c("e","No unit of ours was on that road",["s_ro","s_ort"],"declared the delegate who goes by the name of Samuel Ortega, in a message broadcast by Radio Orinoco","denied","ASSAULT",[],["ELN"],["?CO_ARMY"],["?tame_for"],CT,inc="i1",quote=True,pol="negative",about="c",alt={"modality":["claimed"],"event_type":["NONE"],"source_chain":[["outlet","s_ort"]],"modes":[["explosives"]]},tags=["denial","nested-source"])
d.c("f","he named dissidents of the former FARC as the authors",["s_ro","s_ort"],"he named","claimed","ASSAULT","explosives",["FARC_D"],["?CO_ARMY"],["?tame_for"],CT,inc="i1",alt={"event_type":["ACCUSE"],"modes":[["allege"],[]],"source_chain":[["outlet","s_ort"]]},tags=["accusation","nested-source","pronoun-source"])
d.c("g","an ELN squad leader orders the charge to be “cooked”",["s_pol","s_int"],"A police intelligence report to which this newspaper has had access cites an intercepted call","claimed","ASSAULT","explosives",["ELN"],[],[],None,w=["charge|explosive"],inc="i1",alt={"event_type":["REQUEST","NONE","COOPERATE"],"modes":[[]],"source_chain":[["outlet","s_pol"]]},tags=["nested-source","document"])
d.c("i","The delegation has dismissed the recording as a montage",["s_del"],"has dismissed","denied","NONE",[],["ELN"],[],[],None,inc="i1",about="g",alt={"event_type":["REJECT","ACCUSE","ASSAULT"],"source_chain":[["outlet"]]},tags=["denial"])
d.c("j","The government will not rise from the table",["s_urd"],"Interior Minister Patricia Urdaneta assured Congress on Thursday night","predicted","CONSULT","meet",["CO_GOV"],["?ELN"],[],None,inc="i2",pol="negative",alt={"modality":["claimed"],"event_type":["NONE","REJECT"],"modes":[[]]},tags=["idiom"])
d.c("k","it has demanded a written explanation of the guerrillas before Monday",["s_urd"],"Interior Minister Patricia Urdaneta assured Congress on Thursday night","requested","REQUEST","change",["CO_GOV"],["ELN"],[],d.T("before Monday","2023-09-14T20:00","2023-09-18T00:00","multi-day","relative"),inc="i2",alt={"modes":[["investigate"],["yield"],[]],"source_chain":[["outlet"]]},tags=["deadline-time"])
d.c("l","Senator Álvaro Quiñones wants the arrest warrants revived",["s_qui"],"wants","requested","REQUEST","change",["CO_OPP"],["?CO_GOV"],[],None,inc="i3",alt={"targets":[["CO"],["ELN"]],"modes":[["yield"]]})
d.c("m","If the ELN’s hand were proved, the ceasefire in force since 3 August would be “a dead letter”",["s_obs"],"warned the head of the observer mission","hypothetical","NONE",[],["ELN"],["?CO"],[],None,inc="i4",alt={"event_type":["RETREAT","ASSAULT"],"incident":[None,"i1"]},tags=["conditional"])
d.c("m2","the ceasefire in force since 3 August","outlet",None,"background","RETREAT","ceasefire",["?CO","?ELN"],["?CO","?ELN"],[],d.T("since 3 August","2023-08-03T00:00","2023-09-16T06:00","multi-day"),inc="i4",opt=True,alt={"source_chain":[["outlet","s_obs"]]},tags=["nominal"])
d.c("n","whose <<next report is due in ten days>>","outlet",None,"predicted","NONE",[],[],[],[],d.T("in ten days","2023-09-26",prec="day",basis="relative"),inc="i4",opt=True)
d.c("o","Three hundred men of the army have been flown to Saravena","outlet",None,"asserted","MOBILIZE","troops",["CO_ARMY"],[],["saravena:destination"],d.T(None,"2023-09-14T18:00","2023-09-16T06:00","multi-day","context"),qty=[("Three hundred men","soldiers",300,300)],inc="i5",tags=["passive"])
d.c("p","In Fortul shopkeepers kept their shutters down all Friday in mourning","outlet",None,"asserted","PROTEST","strike",["CO_CIV"],[],["fortul"],d.T("all Friday","2023-09-15",prec="day",basis="relative"),inc="i6",alt={"event_type":["NONE"],"modes":[[]]})
d.c("q","In January 2019 a car bomb set off by the ELN at the police academy in Bogotá killed 22 cadets","outlet",None,"background","ASSAULT","explosives",["ELN"],["CO_POL"],["bogota"],d.T("In January 2019","2019-01-01T00:00","2019-02-01T00:00","month"),w=["car bomb|ied"],cas=[("22 cadets","killed",22,22,"police","CO_POL")],inc="i7",alt={"modes":[["suicide-attack"],["explosives","suicide-attack"]]},tags=["background"])
d.c("r","talks were broken off","outlet",None,"background","REJECT","meet",["?CO"],["?ELN"],[],d.T(None,"2019-01-01T00:00","2019-02-01T00:00","month","context"),inc="i7",opt=True,tags=["background","passive"])
d.b("Advertisement · Continue reading below · Get our morning bulletin","site-furniture")
d.dups.append(dict(d.span("due in ten days.\n\n<<"+P1+">>"),of=d.span("BOGOTÁ\n\n<<"+P1+">>"),kind="paragraph",level="exact",removed=True))
d.x("attribution","c","e","ELN behind the attack v no ELN unit on the road"); d.x("attribution","c","f","ELN v FARC dissidents"); d.x("attribution","d","e","ELN men fired v no unit on the road",opt=True); d.x("identity","g","i","intercepted order v montage"); d.x("attribution","g","e","ELN order intercepted v no ELN unit",opt=True); d.x("attribution","g","f","ELN v dissidents",opt=True)
d.m("<<the guerrillas>> before","ELN","role")
d.agr("ceasefire of 3 August 2023","ceasefire",["CO","ELN"],["the <<ceasefire in force since 3 August>>"],"in force since 3 August",[],["m","m2"])
d.esc("up","ceasefire at risk",["m"],2)
DOCS.append(d)

# ================= a10 undated wire copy, Tigray =================
party("ET","Ethiopia","state","Ethiopia","Ethiopian","Addis Ababa"); party("ET_ARMY","Ethiopian federal army","military","Ethiopia","federal army","its troops","federal troops","federal forces"); party("ET_GOV","Ethiopian government","government","Ethiopia","the federal government","Addis Ababa"); party("ET_POL","Ethiopian federal police","police","Ethiopia","federal police","police checkpoint")
party("TPLF","Tigray People's Liberation Front","rebel","Tigray","TPLF","Tigrayan forces","its fighters","Tigrayan fighters","a terrorist cell","her fighters"); party("TG_CIV","Tigrayan civilians","civilians","Tigray civilians","people","farmers","traders"); party("ERI","Eritrea","state","Eritrea","Asmara","Eritrean"); party("ERI_A","Eritrean army","military","Eritrea","Eritrean soldiers","soldiers"); party("UN_OCHA","UN humanitarian office","io","United Nations","the UN humanitarian office","a convoy of 14 trucks","convoy"); party("AU","African Union","io","African Union","African Union envoy")
place("adwa","Adwa",14.164,38.896,"ET","town",10); place("enticho","Enticho",14.28,39.17,"ET","town",12); place("axum","Axum",14.13,38.72,"ET","town",8,"Aksum"); place("adigrat","Adigrat",14.277,39.462,"ET","town",10); place("mekelle","Mekelle",13.497,39.475,"ET","city",12); place("tigray","Tigray",13.9,39.0,"ET","region",160,"the region"); place("sudan","Sudan",15.5,30.5,"SD","country",700); place("mereb","Mereb river crossing",14.60,38.90,"ET","river",30,"the Mereb")
d = Doc("a10", '''ADDIS ABABA (Horn Wire) – Shells crashed into the cattle market of Adwa on Saturday, killing at least 31 people, a surgeon at the town’s hospital said by satellite phone, whereas the federal government, in a communiqué read out on state television, maintained that its troops had done no more than “neutralise a terrorist cell” in the hills above.

The surgeon, who begged not to be named for fear of reprisals, said the first shell landed at two o’clock by the local reckoning, that is to say at 8 a.m., and that the fire came from the Enticho side. None of it fell on Axum, he stressed, whatever may have been written.

It was Eritrean soldiers who manned the guns: so two farmers who had reached Sudan told Wayfarers’ Relief, a charity, which passed their testimony to Horn Wire. Asmara has all along denied having a single soldier in Tigray.

“A massacre, there is no other word,” said Letay Gebru, a spokeswoman for the Tigray People’s Liberation Front (TPLF). Her movement’s fighters, she claimed, had knocked out two tanks below Enticho and captured around 60 men. Addis Ababa waved that away as “theatre”.

Of 14 trucks loaded with flour not one got through, the UN humanitarian office said, the convoy having been turned round by federal police short of Adigrat; the office pleaded for “passage without conditions”. Should nothing arrive before the rains, a UN official said privately, 400,000 people might starve.

An African Union envoy is expected in Mekelle within days.

The war broke out last November with raids on federal army bases for which the TPLF took responsibility. Several thousand people have died in it and upwards of 60,000 have crossed into Sudan.

With telephone lines to the region cut, Horn Wire could not check these accounts.

(Names of reporters withheld for their safety) © Horn Wire. All rights reserved
''', None, "Africa/Addis_Ababa", ("Horn Wire","agency","neutral",["Horn Wire"]), "wire copy", file="a10.txt", published_note="undated: no date, no year; weekdays and months cannot be resolved")
d.src("s_surg","surgeon at the Adwa hospital","medical","Tigray civilians",["a surgeon at the town’s hospital","The surgeon","surgeon"])
d.src("s_tv","Ethiopian state television","state-media","Ethiopia",["state television"])
d.src("s_fed","Ethiopian federal government","government","Ethiopia",["the federal government","federal government","Ethiopian government","Addis Ababa"],via="s_tv")
d.src("s_way","Wayfarers’ Relief","ngo","neutral",["Wayfarers’ Relief, a charity","Wayfarers' Relief"])
d.src("s_farm","two farmers who reached Sudan","witness","Tigray civilians",["two farmers who had reached Sudan","two farmers"],via="s_way")
d.src("s_asm","Asmara (Eritrean government)","government","Eritrea",["Asmara","Eritrea","Eritrean government"])
d.src("s_let","Letay Gebru","rebel","Tigray",["Gebru","Letay Gebru","a spokeswoman for the Tigray People’s Liberation Front (TPLF)","TPLF spokeswoman","TPLF"])
d.src("s_ocha","UN humanitarian office","io","United Nations",["the UN humanitarian office","the office"])
d.src("s_uno","UN official","anonymous","United Nations",["a UN official"])
d.src("s_tplf","Tigray People's Liberation Front","rebel","Tigray",["the TPLF","TPLF"])
d.inc("i1","Shelling of the cattle market of Adwa","ASSAULT",{"Ethiopia":"contests","Tigray":"confirms","Eritrea":"denies"},pl=["adwa"]); d.inc("i2","Two tanks knocked out below Enticho","ASSAULT",{"Tigray":"confirms","Ethiopia":"denies"},pl=["enticho"]); d.inc("i3","Convoy turned back near Adigrat","COERCE",{},pl=["adigrat"]); d.inc("i4","Hunger warning","NONE",{}); d.inc("i5","AU envoy expected in Mekelle","CONSULT",{}); d.inc("i6","War since November (background)","ASSAULT",{"Tigray":"confirms"}); d.inc("i7","Eritrean presence in Tigray","MOBILIZE",{"Eritrea":"denies"})
SAT = d.T("on Saturday",None,None,"day","relative"); 
d.c("a","Shells crashed into the cattle market of Adwa on Saturday, killing at least 31 people",["s_surg"],"a surgeon at the town’s hospital said by satellite phone","claimed","ASSAULT","heavy-weapons",[],["TG_CIV"],["adwa"],SAT,w=["Shells|artillery"],cas=[("at least 31 people","killed",31,None,"civilian","TG_CIV")],inc="i1",tags=["undated","anonymous"])
d.c("b","its troops had done no more than “neutralise a terrorist cell” in the hills above",["s_tv","s_fed"],"the federal government, in a communiqué read out on state television, maintained that","claimed","ASSAULT",[],["ET_ARMY"],["?TPLF"],["?adwa"],None,inc="i1",alt={"source_chain":[["outlet","s_fed"]],"targets":[["TPLF"],[]]},tags=["nested-source","euphemism","place-anaphora"])
d.c("c","the first shell landed at two o’clock by the local reckoning, that is to say at 8 a.m.",["s_surg"],"said","claimed","ASSAULT","heavy-weapons",[],[],["?adwa"],d.T("at two o’clock by the local reckoning, that is to say at 8 a.m.",None,None,"minute"),w=["shell|artillery"],inc="i1",tags=["ethiopian-clock","undated"])
d.c("d","the fire came from the Enticho side",["s_surg"],"said","claimed","ASSAULT","heavy-weapons",[],[],["enticho:origin","?adwa"],None,inc="i1",alt={"modes":[[]]},tags=["origin-not-location","attribution-carry-over"])
d.c("e","None of it fell on Axum",["s_surg"],"he stressed","claimed","ASSAULT","heavy-weapons",[],[],["axum:excluded"],None,inc="i1",pol="negative",alt={"modality":["denied"],"modes":[[]],"event_type":["NONE"]},tags=["excluded-place","pronoun-source"])
d.c("f","It was Eritrean soldiers who manned the guns",["s_way","s_farm"],"so two farmers who had reached Sudan told Wayfarers’ Relief, a charity","claimed","ASSAULT","heavy-weapons",["ERI_A"],["?TG_CIV"],["?adwa"],None,w=["guns|artillery"],inc="i1",alt={"modes":[[]],"source_chain":[["outlet","s_farm"]]},tags=["nested-source","cleft"])
d.c("g","having a single soldier in Tigray",["s_asm"],"Asmara has all along denied","denied","NONE",[],["ERI"],[],["tigray"],None,inc="i7",about="f",alt={"event_type":["MOBILIZE","ASSAULT"],"modality":["background"],"actors":[["ERI_A"]],"incident":["i1"],"modes":[["troops"]]},tags=["denial","metonym"])
d.c("i","A massacre, there is no other word",["s_let"],"said Letay Gebru","opinion","ACCUSE","disapprove",["?TPLF"],["?ET"],[],None,inc="i1",quote=True,alt={"event_type":["ASSAULT","NONE"],"modality":["claimed"],"modes":[[]],"targets":[["ET_ARMY"],["ERI_A"],[]]},tags=["label"])
d.c("j","Her movement’s fighters, she claimed, had knocked out two tanks below Enticho and captured around 60 men",["s_let"],"she claimed","claimed","ASSAULT","destroy",["TPLF"],["?ET_ARMY"],["enticho"],None,cas=[("around 60 men","captured",60,60,"military","ET_ARMY")],qty=[("two tanks","tanks destroyed",2,2)],inc="i2",alt={"modes":[["clash"],[],["heavy-weapons"]],"targets":[["ERI_A"],["ET"]]},tags=["embedded-cue","pronoun-source"])
d.c("k","Addis Ababa waved that away as “theatre”",["s_fed"],"waved that away","denied","ASSAULT",[],["?TPLF"],["?ET_ARMY"],[],None,inc="i2",about="j",alt={"event_type":["REJECT","ACCUSE","NONE"],"modality":["opinion"],"actors":[["ET_GOV"]],"targets":[["TPLF"]]},tags=["denial","metonym","idiom"])
d.c("l","Of 14 trucks loaded with flour not one got through",["s_ocha"],"the UN humanitarian office said","claimed","NONE",[],["?UN_OCHA"],["?TG_CIV"],[],None,qty=[("14 trucks","aid trucks",14,14)],inc="i3",pol="negative",alt={"event_type":["COERCE","AID"],"modality":["denied"],"modes":[["restrict"],["humanitarian"]]})
d.c("m","the convoy having been turned round by federal police short of Adigrat",["s_ocha"],"the UN humanitarian office said","claimed","COERCE","restrict",["ET_POL"],["UN_OCHA"],["adigrat"],None,inc="i3",alt={"modes":[["blockade"],["intercept"]]},tags=["participle"])
d.c("n","the office pleaded for “passage without conditions”",["s_ocha"],"pleaded for","requested","REQUEST","yield",["UN_OCHA"],["?ET_GOV"],[],None,inc="i3",alt={"modes":[["assist"],["change"]],"targets":[["ET"],["ET","TPLF"],[]]})
d.c("o","Should nothing arrive before the rains, a UN official said privately, 400,000 people might starve",["s_uno"],"a UN official said privately","hypothetical","NONE",[],[],["TG_CIV"],[],None,inc="i4",tags=["inverted-conditional","anonymous","embedded-cue"])
d.c("p","An African Union envoy is expected in Mekelle within days","outlet","is expected","predicted","CONSULT","visit",["AU"],[],["mekelle"],d.T("within days",None,None,"week","relative"),inc="i5",alt={"modes":[["mediate"],["meet"]],"targets":[["TPLF"]]})
d.c("q","The war broke out last November with raids on federal army bases for which the TPLF took responsibility","outlet",None,"background","ASSAULT",[],["TPLF"],["ET_ARMY"],[],d.T("last November",None,None,"month","relative"),inc="i6",alt={"source_chain":[["outlet","s_tplf"]],"modes":[["firearms"]]},tags=["background","undated"])
d.c("r","Several thousand people have died in it","outlet",None,"background","ASSAULT",[],[],["TG_CIV"],[],None,cas=[("Several thousand people","killed",3000,9999,"unknown","TG_CIV")],inc="i6",alt={"targets":[["TG_CIV"],[]]},tags=["background","vague-number"])
d.c("s","upwards of 60,000 have crossed into Sudan","outlet",None,"background","NONE",[],[],["?TG_CIV"],["sudan:destination"],None,cas=[("upwards of 60,000","displaced",60001,None,"civilian","TG_CIV")],inc="i6",tags=["background","elided-subject"])
d.c("t","Horn Wire could not check these accounts","outlet",None,"asserted","NONE",[],[],[],[],None,pol="negative",opt=True,tags=["unverified"])
d.c("u","telephone lines to the region cut","outlet",None,"asserted","NONE",[],[],["?TG_CIV"],["tigray"],None,opt=True,alt={"event_type":["COERCE"]})
d.b("(Names of reporters withheld for their safety) © Horn Wire. All rights reserved","credit")
d.x("attribution","f","g","Eritrean soldiers manned the guns v no soldier in Tigray"); d.x("occurrence","j","k","two tanks and 60 captured v theatre"); d.x("identity","a","b","market dead v terrorist cell neutralised")
d.m("<<Asmara>> has","ERI","metonym"); d.m("<<Addis Ababa>> waved","ET_GOV","metonym")
d.gap("could not check these accounts","unverified","all accounts"); d.gap("The surgeon, who begged not to be named","unnamed_source","who"); d.gap("a UN official said privately","unnamed_source","who")
d.gap("whatever may have been written","missing_antecedent","who wrote that Axum was hit")
DOCS.append(d)

if __name__ == "__main__":
    for d in DOCS:
        G = d.write(); r=[c for c in G["claims"] if not c["optional"] and not c["duplicate_of"]]
        print(d.id, G["n_chars"], G["n_words"], len(G["claims"]), "req",len(r))
