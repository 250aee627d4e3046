from lib import *
DOCS = []
# ================= 07 ministry statement, India-Pakistan =================
party("PK","Pakistan","state","Pakistan","Pakistani","Islamabad","Pakistani side")
party("PK_AF","Pakistan Army","military","Pakistan","Pakistani troops","Our posts","our posts","Pakistan Army","Naik Tariq Mehmood")
party("PK_CIV","Pakistani civilians","civilians","Pakistan","farmers","a woman","villagers","civilians","two children")
party("IN","India","state","India","Indian","New Delhi","Indian side")
party("IN_GOV","Indian government","government","India","New Delhi","India")
party("IN_AF","Indian Army","military","India","Indian troops","Indian artillery","Indian side","Indian soldiers","Indian army")
party("INFIL","infiltrators","armed-group","unknown","infiltrators")
party("UNMOGIP","UN Military Observer Group in India and Pakistan","io","UN","UNMOGIP","UN Military Observer Group")
place("nakyal","Nakyal",33.4750,74.1100,"PK","village",12,"Nakial")
place("kotli","Kotli district",33.5184,73.9022,"PK","district",35,"Kotli")
place("rawalakot","Rawalakot",33.8578,73.7604,"PK","town",10)
place("tattapani","Tatta Pani",33.6130,73.9450,"PK","village",10,"Tattapani")
place("loc","Line of Control",33.9,74.2,"PK","line",120,"the Line")
d = Doc("c07", '''STATEMENT
of the Directorate of Public Information of the Pakistan Army

Rawalpindi, 16 September 2020

Today at 16:10 Pakistan time (11:10 GMT) Indian troops, in breach of the ceasefire understanding of 2003, opened fire with machine guns on farmers who were bringing in the maize near the village of Nakyal, Kotli district, along the Line of Control.

As a result of this unprovoked act a woman was killed and four other villagers, two of them children, were wounded. Naik Tariq Mehmood, a soldier who carried the wounded to safety, died in hospital in Rawalakot at 19:30.

Assertions by the Indian media that Pakistani troops fired first in order to cover infiltrators are baseless. Our posts replied with rifles only, and only after 25 minutes.

It was, on the contrary, Indian artillery that destroyed a school and eleven houses in the settlement of Tatta Pani.

According to reports reaching us from across the Line, the Indian side lost no fewer than five soldiers. New Delhi is hiding these losses from its own public.

The harvest in this strip had been notified to the other side over the military hotline on 9 September.

Since 18:20 the Line has been quiet. The Pakistan Army demands that those responsible be brought to account and calls upon the UN Military Observer Group to visit the place without delay.

Should civilians be targeted again, the response will be many times greater.

Directorate of Public Information
tel. (+92 51) 000-0000 | press[at]dpi-army.example
''', "2020-09-16T16:00:00Z", "Asia/Karachi", ("Directorate of Public Information of the Pakistan Army","military","Pakistan",["Pakistan Army","Directorate of Public Information","Pakistan","Pakistani army"]), "ministry statement", partisan=True)
d.src("s_inm","Indian media","media","India",["the Indian media","Indian media"])
d.src("s_rep","reports from across the Line","document","unknown",["reports reaching us from across the Line"])
d.inc("i1","Indian-Pakistani fire at Nakyal, 16 Sep 2020","ASSAULT",{"Pakistan":"confirms","India":"silent"},pl=["nakyal","tattapani"])
d.inc("i2","Quiet on the Line since 18:20","RETREAT",{"Pakistan":"confirms"}); d.inc("i3","Pakistani demands and warning","REQUEST",{"Pakistan":"confirms"})
d.inc("i4","Harvest notified over the hotline, 9 Sep (background)","CONSULT",{"Pakistan":"confirms"})
CT=d.T(None,"2020-09-16T16:10","2020-09-16T18:20","hour","context")
d.c("a","Today at 16:10 Pakistan time (11:10 GMT) Indian troops, in breach of the ceasefire understanding of 2003, opened fire with machine guns on farmers who were bringing in the maize near the village of Nakyal, Kotli district, along the Line of Control","outlet",None,"claimed","ASSAULT","firearms",["IN_AF"],["PK_CIV"],["nakyal","kotli:container","loc:container"],d.T("Today at 16:10 Pakistan time (11:10 GMT)","2020-09-16T16:10",None,"minute"),w=["machine guns|heavy-machine-gun"],inc="i1",tags=["tz"])
d.c("b","As a result of this unprovoked act a woman was killed and four other villagers, two of them children, were wounded","outlet",None,"claimed","ASSAULT","firearms",["?IN_AF"],["PK_CIV"],["?nakyal"],CT,cas=[("a woman","killed",1,1,"civilian","PK_CIV"),("four other villagers","wounded",4,4,"civilian","PK_CIV"),("two of them children","wounded",2,2,"civilian","PK_CIV",1)],inc="i1",tags=["total-and-parts"],alt={"modes":[[]]})
d.c("c","Naik Tariq Mehmood, a soldier who carried the wounded to safety, died in hospital in Rawalakot at 19:30","outlet",None,"claimed","ASSAULT",[],["?IN_AF"],["PK_AF"],["rawalakot"],d.T("at 19:30","2020-09-16T19:30",None,"minute"),cas=[("Naik Tariq Mehmood","killed",1,1,"military","PK_AF")],inc="i1",tags=["death-place-not-event-place"],alt={"modes":[["firearms"]]})
d.c("d","Pakistani troops fired first in order to cover infiltrators","outlet","are baseless","denied","ASSAULT","firearms",["PK_AF"],["?IN_AF"],[],CT,inc="i1",tags=["denial","denied-source:s_inm"],alt={"source_chain":[["outlet","s_inm"]],"modes":[[]]})
d.c("e","Our posts replied with rifles only, and only after 25 minutes","outlet",None,"claimed","ASSAULT","firearms",["PK_AF"],["?IN_AF"],[],d.T("after 25 minutes","2020-09-16T16:35",None,"minute","relative"),w=["rifles|small-arms"],inc="i1",tags=["relative-offset-time","pronoun"])
d.c("f","It was, on the contrary, Indian artillery that destroyed a school and eleven houses in the settlement of Tatta Pani","outlet",None,"claimed","ASSAULT","heavy-weapons",["IN_AF"],["?PK_CIV"],["tattapani"],CT,w=["artillery"],qty=[("eleven houses","houses destroyed",11,11)],inc="i1")
d.c("g","the Indian side lost no fewer than five soldiers","outlet","According to reports reaching us from across the Line","claimed","ASSAULT",[],["?PK_AF"],["IN_AF"],[],CT,cas=[("no fewer than five soldiers","killed",5,None,"military","IN_AF")],inc="i1",tags=["lower-bound"],alt={"source_chain":[["outlet","s_rep"]],"modes":[["firearms"]]})
d.c("h","New Delhi is hiding these losses from its own public","outlet",None,"claimed","ACCUSE","allege",["?PK_AF"],["IN_GOV"],[],None,inc="i3",tags=["metonym"],alt={"event_type":["NONE"],"modality":["opinion"]})
d.c("i","The harvest in this strip had been notified to the other side over the military hotline on 9 September","outlet",None,"background","CONSULT","phone",["?PK_AF"],["IN_AF"],["?nakyal"],d.T("on 9 September","2020-09-09",prec="day"),inc="i4",tags=["description-of-actor"],alt={"modality":["claimed"],"event_type":["NONE"]})
d.c("j","Since 18:20 the Line has been quiet","outlet",None,"claimed","RETREAT","ceasefire",["?PK","?IN"],["?PK","?IN"],["loc"],d.T("Since 18:20","2020-09-16T18:20","2020-09-16T21:00","hour"),inc="i2",tags=["tz"],alt={"event_type":["NONE"]})
d.c("k","The Pakistan Army demands that those responsible be brought to account","outlet","demands","requested","REQUEST","change",["PK_AF"],["?IN"],[],None,inc="i3")
d.c("l","calls upon the UN Military Observer Group to visit the place without delay","outlet","calls upon","requested","REQUEST","investigate",["PK_AF"],["UNMOGIP"],["?nakyal"],None,inc="i3",tags=["elided-subject"],alt={"modes":[["assist"],["meet"]]})
d.c("m","Should civilians be targeted again, the response will be many times greater","outlet",None,"hypothetical","THREATEN","violence",["?PK_AF"],["?IN_AF"],[],None,inc="i3",tags=["inverted-conditional"],alt={"modality":["predicted"]})
d.b("Directorate of Public Information\ntel. (+92 51) 000-0000 | press[at]dpi-army.example","contact")
d.m("<<New Delhi>> is","IN_GOV","metonym"); d.m("the <<other side>> over","IN_AF","description")
d.agr("Ceasefire understanding of 2003","ceasefire",["PK","IN"],["the ceasefire understanding of 2003"],"no fire along the Line of Control",["Pakistan Army"],["a"])
d.gap(None,"desk_gap","Indian version")
d.esc("up","warning of a greater response",["m"],2); d.esc("down","quiet since 18:20",["j"],1)
DOCS.append(d)

# ================= 08 explainer, Bosnia =================
party("BA_GOV","Bosnian state government","government","Bosnia","Sarajevo","The Council of Ministers","Council of Ministers","Bosnia")
party("BA_BP","Bosnian border police","police","Bosnia","state border police","border police")
party("SIPA","State Investigation and Protection Agency (SIPA)","police","Bosnia","SIPA","State police","state police","state agents")
party("BA_SUSP","Zvornik suspects","suspects","unknown","four men","one of them","A fifth man","arrested men","the fifth man")
party("RS_ENT","Republika Srpska authorities","government","Republika Srpska","Banja Luka","the entity","entity president","The president of the Serb entity","Serb entity")
party("RS_GEN","Republika Srpska gendarmerie","police","Republika Srpska","its gendarmerie","gendarmerie")
party("RS_CIV","Bosnian Serb residents","civilians","Republika Srpska","About 300 people")
party("SRB","Serbia","state","Serbia","Belgrade","Serbian")
party("SRB_POL","Serbian police","police","Serbia","Serbian interior ministry")
party("EUFOR","EUFOR Althea","peacekeepers","EU","EUFOR","EU military mission","the EU's military mission")
party("NATO","NATO","alliance","NATO","NATO")
party("OHR","High Representative","io","international","The High Representative")
party("GUN15","gunman of 2015","suspects","unknown","a gunman")
party("RS_POL","Republika Srpska police","police","Republika Srpska","a policeman","police station","policemen")
place("zvornik","Zvornik",44.3862,19.1025,"BA","town",10)
place("bijeljina","Bijeljina",44.7587,19.2144,"BA","town",10)
place("loznica","Loznica",44.5339,19.2258,"RS","town",10)
place("serbia","Serbia",44.0,20.9,"RS","country",200)
place("karakaj","Karakaj",44.4150,19.1180,"BA","village",8)
place("sepak","Šepak",44.5250,19.1800,"BA","village",10,"Sepak")
place("bratunac","Bratunac",44.1842,19.3308,"BA","town",10)
place("ebosnia","eastern Bosnia",44.2,19.0,"BA","region",70)
d = Doc("c08", '''EXPLAINER
What is going on in eastern Bosnia?

What happened?
On Tuesday night unknown persons fired a rifle grenade at the office of the state border police in Zvornik, the Bosnian prosecutor’s office says. Nobody was injured, but two patrol cars burned out. Sarajevo calls it “an attack on the state”. Banja Luka denies any part in it and speaks of “a show for foreigners”.

Has anybody been caught?
State police (SIPA) arrested four men in Bijeljina on Wednesday and let one of them go the next morning, a SIPA spokeswoman told us. A fifth man was held near Loznica, in Serbia, a Belgrade daily reported, citing the Serbian interior ministry.

What does Sarajevo want?
The Council of Ministers has asked EUFOR, the EU’s military mission, to guard the border crossings at Karakaj and Šepak. EUFOR has not replied.

And the Serb entity?
It has put its gendarmerie on alert, its public television reported. Its president threatened to take Serb officers out of SIPA if the arrests go on.

Could there be war?
Hardly. Under the 1995 Dayton Agreement neither entity may use force against the other. But an attack on EUFOR would bring in NATO, diplomats say.

What do others say?
The High Representative condemned the attack as “reckless” and urged both sides to respect the Dayton Agreement. Belgrade has promised to hand over the fifth man within a week.

And the people in the town?
“We have seen this film before,” said a baker. About 300 people marched through Bratunac on Thursday in support of the arrested men.

Has Zvornik been attacked before?
Yes. In April 2015 a gunman killed a policeman and wounded two others at the police station there.

More explainers: Gagauzia | Sandžak | Preševo
''', "2025-03-14T08:00:00Z", "Europe/Sarajevo", ("Adria Brief","media","neutral",["Adria Brief"]), "Q&A explainer", title="What is going on in eastern Bosnia?")
d.src("s_pro","Bosnian prosecutor's office","official","Bosnia",["the Bosnian prosecutor’s office","prosecutor's office"])
d.src("s_sar","Sarajevo (Bosnian state government)","government","Bosnia",["Sarajevo","Bosnian government","Council of Ministers","The Council of Ministers"])
d.src("s_bl","Banja Luka (Republika Srpska authorities)","government","Republika Srpska",["Banja Luka","Republika Srpska"])
d.src("s_sipa","SIPA spokeswoman","police","Bosnia",["a SIPA spokeswoman","SIPA"])
d.src("s_day","Belgrade daily","newspaper","Serbia",["a Belgrade daily"])
d.src("s_srm","Serbian interior ministry","ministry","Serbia",["the Serbian interior ministry"],via="s_day")
d.src("s_tv","Republika Srpska public television","state-media","Republika Srpska",["its public television","public television"])
d.src("s_pre","president of Republika Srpska","official","Republika Srpska",["Its president","president of the Serb entity"])
d.src("s_dip","diplomats","anonymous","international",["diplomats"])
d.src("s_ohr","High Representative","io","international",["The High Representative"])
d.src("s_bel","Belgrade (Serbian government)","government","Serbia",["Belgrade","Serbia","Serbian government"])
d.src("s_bak","baker in Zvornik","witness","Bosnia",["a baker","baker"])
d.inc("i1","Grenade attack on border police office in Zvornik, 11 Mar 2025","ASSAULT",{"Bosnia":"confirms","Republika Srpska":"contests"},pl=["zvornik"])
d.inc("i2","Arrests in Bijeljina, 12 Mar","COERCE",{"Bosnia":"confirms"},pl=["bijeljina"]); d.inc("i3","Fifth man held near Loznica","COERCE",{"Serbia":"confirms"},pl=["loznica"])
d.inc("i4","Request to EUFOR to guard crossings","REQUEST",{"Bosnia":"confirms","EU":"silent"}); d.inc("i5","Gendarmerie on alert","MOBILIZE",{"Republika Srpska":"confirms"})
d.inc("i6","Threat to withdraw Serb officers","THREATEN",{"Republika Srpska":"confirms"}); d.inc("i7","High Representative's reaction","ACCUSE",{})
d.inc("i8","March in Bratunac, 13 Mar","PROTEST",{},pl=["bratunac"]); d.inc("i9","Zvornik police station, April 2015 (background)","ASSAULT",{},pl=["zvornik"])
CT=d.T(None,"2025-03-11T20:00","2025-03-12T06:00","part-of-day","context")
d.c("a","On Tuesday night unknown persons fired a rifle grenade at the office of the state border police in Zvornik",["s_pro"],"the Bosnian prosecutor’s office says","claimed","ASSAULT","explosives",[],["BA_BP"],["zvornik"],d.T("On Tuesday night","2025-03-11T20:00","2025-03-12T06:00","part-of-day","relative"),w=["a rifle grenade|grenade"],inc="i1",tags=["unknown-perpetrator"],alt={"modes":[["heavy-weapons"],["firearms"]]})
d.c("b","Nobody was injured","outlet",None,"asserted","ASSAULT",[],[],[],["?zvornik"],CT,cas=[("Nobody","wounded",0,0,"unknown",None)],inc="i1",pol="negative",tags=["zero-casualties","attribution-carry-over"],alt={"source_chain":[["outlet","s_pro"]],"modality":["claimed","denied"],"event_type":["NONE"]})
d.c("c","two patrol cars burned out","outlet",None,"asserted","ASSAULT","explosives",[],["?BA_BP"],["?zvornik"],CT,qty=[("two patrol cars","cars burned",2,2)],inc="i1",tags=["attribution-carry-over"],alt={"source_chain":[["outlet","s_pro"]],"modality":["claimed"],"modes":[["destroy"],["arson"],[]]})
d.c("d","Sarajevo calls it “an attack on the state”",["s_sar"],"calls","opinion","ACCUSE","disapprove",["BA_GOV"],[],[],None,inc="i1",tags=["metonym"],alt={"event_type":["ASSAULT","NONE"],"modality":["claimed"]})
d.c("e","Banja Luka denies any part in it",["s_bl"],"denies","denied","ASSAULT",[],["RS_ENT"],[],[],CT,inc="i1",tags=["denial","metonym","anaphoric-content"])
d.c("f","speaks of “a show for foreigners”",["s_bl"],"speaks of","claimed","ACCUSE","allege",["?RS_ENT"],["?BA_GOV"],[],CT,inc="i1",tags=["metonym"],alt={"event_type":["ASSAULT","NONE"],"modality":["opinion"]})
d.c("g","State police (SIPA) arrested four men in Bijeljina on Wednesday",["s_sipa"],"a SIPA spokeswoman told us","claimed","COERCE","arrest",["SIPA"],["BA_SUSP"],["bijeljina"],d.T("on Wednesday","2025-03-12",prec="day",basis="relative"),cas=[("four men","detained",4,4,"unknown","BA_SUSP")],inc="i2")
d.c("i","let one of them go the next morning",["s_sipa"],"a SIPA spokeswoman told us","claimed","RETREAT","release",["SIPA"],["BA_SUSP"],["?bijeljina"],d.T("the next morning","2025-03-13T06:00","2025-03-13T12:00","part-of-day","relative"),cas=[("one of them","released",1,1,"unknown","BA_SUSP")],inc="i2",tags=["elided-subject","anaphoric-time"])
d.c("j","A fifth man was held near Loznica, in Serbia",["s_day","s_srm"],"a Belgrade daily reported, citing the Serbian interior ministry","claimed","COERCE","arrest",["?SRB_POL"],["BA_SUSP"],["loznica","serbia:container"],None,cas=[("A fifth man","detained",1,1,"unknown","BA_SUSP")],inc="i3",tags=["nested-source","ordinal-not-count"])
d.c("k","The Council of Ministers has asked EUFOR, the EU’s military mission, to guard the border crossings at Karakaj and Šepak",["s_sar"],"asked","requested","REQUEST","assist",["BA_GOV"],["EUFOR"],["karakaj:target","sepak:target"],None,inc="i4",alt={"source_chain":[["outlet"]],"modality":["asserted"]})
d.c("l","EUFOR has not replied","outlet",None,"asserted","NONE",[],["EUFOR"],[],[],None,inc="i4",pol="negative",opt=True,tags=["no-comment"])
d.c("m","It has put its gendarmerie on alert",["s_tv"],"its public television reported","claimed","MOBILIZE","alert",["RS_ENT"],["RS_GEN"],[],None,inc="i5",tags=["pronoun"],alt={"actors":[["RS_GEN"],["RS_ENT","RS_GEN"]],"targets":[[]]})
d.c("n","Its president threatened to take Serb officers out of SIPA if the arrests go on",["s_pre"],"threatened","hypothetical","THREATEN","relations",["RS_ENT"],["SIPA"],[],None,inc="i6",tags=["conditional","pronoun"],alt={"source_chain":[["outlet"]],"modes":[["restrict"],[]],"targets":[["BA_GOV"],[]]})
d.c("q1","Could there be war?","outlet",None,"hypothetical","ASSAULT",[],[],[],[],None,opt=True,tags=["question"])
d.c("o","Under the 1995 Dayton Agreement neither entity may use force against the other","outlet",None,"background","NONE",[],["RS_ENT"],[],[],None,pol="negative",tags=["treaty","year-in-name","may-not-hypothetical"],alt={"modality":["asserted"],"event_type":["AGREE"],"actors":[[]]})
d.c("p","an attack on EUFOR would bring in NATO",["s_dip"],"diplomats say","hypothetical","ASSAULT",[],["NATO"],[],[],None,tags=["conditional-nominal"],alt={"event_type":["NONE","MOBILIZE"],"actors":[[]],"targets":[["EUFOR"]]})
d.c("r","The High Representative condemned the attack as “reckless”",["s_ohr"],"condemned","opinion","ACCUSE","disapprove",["OHR"],[],[],None,inc="i7",alt={"modality":["asserted","claimed"],"source_chain":[["outlet"]]})
d.c("s","urged both sides to respect the Dayton Agreement",["s_ohr"],"urged","requested","REQUEST","change",["OHR"],["BA_GOV","RS_ENT"],[],None,inc="i7",tags=["treaty"],alt={"modes":[["yield"]]})
d.c("t","Belgrade has promised to hand over the fifth man within a week",["s_bel"],"promised","predicted","COOPERATE","legal",["SRB"],["BA_GOV"],[],d.T("within a week","2025-03-14T00:00","2025-03-21T00:00","week","relative"),inc="i3",tags=["metonym","ordinal-not-count"],alt={"targets":[["BA_SUSP"],[]],"event_type":["CONCEDE"],"modes":[[]],"source_chain":[["outlet"]],"actors":[["SRB_POL"]]})
d.c("u","We have seen this film before",["s_bak"],"said a baker","claimed","NONE",[],[],[],[],None,opt=True,quote=True)
d.c("v","About 300 people marched through Bratunac on Thursday in support of the arrested men","outlet",None,"asserted","PROTEST","demo",["RS_CIV"],["?SIPA"],["bratunac"],d.T("on Thursday","2025-03-13",prec="day",basis="relative"),qty=[("About 300 people","protesters",300,300)],inc="i8")
d.c("w","In April 2015 a gunman killed a policeman and wounded two others at the police station there","outlet",None,"background","ASSAULT","firearms",["GUN15"],["RS_POL"],["zvornik"],d.T("In April 2015","2015-04-01T00:00","2015-05-01T00:00","month"),cas=[("a policeman","killed",1,1,"police","RS_POL"),("two others","wounded",2,2,"police","RS_POL")],inc="i9",tags=["background","place-anaphora"],alt={"modes":[[]]})
d.b("More explainers: Gagauzia | Sandžak | Preševo","related-link")
d.x("attribution","d","f","attack on the state v staged show"); d.x("attribution","a","f","",opt=True); d.x("attribution","d","e","",opt=True)
d.agr("Dayton Agreement, 1995","treaty",["RS_ENT","BA_GOV"],["the 1995 Dayton Agreement","respect <<the Dayton Agreement>>"],"no force between entities",["High Representative"],["o","s"])
d.m("<<Sarajevo>> calls","BA_GOV","metonym"); d.m("<<Banja Luka>> denies","RS_ENT","metonym"); d.m("does <<Sarajevo>> want","BA_GOV","metonym"); d.m("<<Belgrade>> has","SRB","metonym")
d.gap("EUFOR has not replied","no_comment","EUFOR's answer")
d.esc("up","gendarmerie on alert",["m"],2)
DOCS.append(d)

# ================= 09 several sources, Colombia =================
party("CO","Colombia","state","Colombia","Colombian","Bogotá","Colombia's government")
party("CO_GOV","Colombian government","government","Colombia","The government","the government","Bogotá","chief negotiator")
party("CO_POL","Colombian police","police","Colombia","two policemen","policemen","A third policeman","police")
party("CO_ARMY","Colombian army","military","Colombia","The army","soldiers","troops","400 more soldiers","Colombian military")
party("CO_DIS","FARC dissidents","armed-group","FARC dissidents","the dissidents","dissidents of the former FARC guerrilla","his men","dissident","Dissidents")
party("CO_GUN","unknown gunmen","armed-group","unknown","gunmen")
party("CO_CIV","Colombian civilians","civilians","Colombia","a girl","bus","villagers","an Indigenous community","one person")
party("UNVM","UN Verification Mission in Colombia","io","UN","UN Verification Mission","its staff")
place("corinto","Corinto",3.1739,-76.2594,"CO","town",10)
place("quilichao","Santander de Quilichao",3.0094,-76.4847,"CO","town",10)
place("elpalo","El Palo",3.0850,-76.3150,"CO","village",12)
place("cali","Cali",3.4516,-76.5320,"CO","town",15)
place("caloto","Caloto",3.0342,-76.4083,"CO","town",10)
place("cauca","Cauca department",2.45,-76.8,"CO","region",120,"Cauca","northern Cauca")
d = Doc("c09", '''Motorcycle bomb kills policemen in Corinto as talks falter

A bomb on a motorcycle exploded in front of the police station in Corinto, in Colombia's Cauca department, at 6:40 a.m. on Thursday, killing two policemen, Radio Pacífico Sur reported, quoting the mayor.

The army blamed dissidents of the former FARC guerrilla, "who fear the return of the state". The newspaper La Tarde de Cali, citing an intelligence report, said the motorcycle had been stolen in Santander de Quilichao two days earlier.

A dissident commander known as Marlon denied that his men had planted the bomb. In an audio message he said soldiers had fired on a farmhouse in El Palo after the blast and wounded a girl.

A third policeman, hurt in the explosion, died in a clinic in Cali, the police said later.

Hours earlier, gunmen had burned an empty bus on the road to Caloto, according to the transport union.

The UN Verification Mission said its staff had found no weapons at the farmhouse and called the bombing "a blow to peace". It urged both sides to stay at the table.

A local channel quoted an unnamed colonel as saying 400 more soldiers would reach northern Cauca by Sunday. The government's chief negotiator told senators that one more attack would mean the end of the talks, according to an aide to one of them.

"Nobody should test our patience," a dissident delegate said.

A ceasefire signed in October 2023 covered the whole country. The government suspended it in Cauca on 17 March, after an attack on an Indigenous community in which one person died.

Sign up for our Andes Weekly. Already a subscriber? Log in
''', "2024-06-20T22:30:00Z", "America/Bogota", ("Andes Daily","newspaper","neutral",["Andes Daily"]), "newspaper report, densely nested sources", title="Motorcycle bomb kills policemen in Corinto as talks falter")
d.src("s_rad","Radio Pacífico Sur","media","Colombia",["Radio Pacífico Sur","Radio Pacifico Sur"])
d.src("s_may","mayor of Corinto","official","Colombia",["the mayor","mayor"],via="s_rad")
d.src("s_army","Colombian army","military","Colombia",["The army"])
d.src("s_tarde","La Tarde de Cali","newspaper","Colombia",["The newspaper La Tarde de Cali","La Tarde de Cali"])
d.src("s_int","intelligence report","document","Colombia",["an intelligence report"],via="s_tarde")
d.src("s_mar","Marlon","armed-group","FARC dissidents",["A dissident commander known as Marlon","dissident commander Marlon"])
d.src("s_pol","Colombian police","police","Colombia",["the police"])
d.src("s_uni","transport union","ngo","Colombia",["the transport union"])
d.src("s_unv","UN Verification Mission","io","UN",["The UN Verification Mission"])
d.src("s_ch","local channel","media","Colombia",["A local channel","local television channel"])
d.src("s_col","unnamed colonel","anonymous","Colombia",["an unnamed colonel","unnamed colonel","colonel"],via="s_ch")
d.src("s_aide","aide to a senator","anonymous","Colombia",["an aide to one of them","senator's aide","aide"])
d.src("s_neg","government's chief negotiator","official","Colombia",["The government's chief negotiator","chief negotiator"],via="s_aide")
d.src("s_del","dissident delegate","armed-group","FARC dissidents",["a dissident delegate"])
d.inc("i1","Motorcycle bomb at Corinto police station, 20 Jun 2024","ASSAULT",{"Colombia":"confirms","FARC dissidents":"denies"},pl=["corinto"])
d.inc("i2","Alleged army fire on a farmhouse in El Palo","ASSAULT",{"FARC dissidents":"confirms","Colombia":"silent"},pl=["elpalo"])
d.inc("i3","Bus burned on the Caloto road","ASSAULT",{},pl=["caloto"]); d.inc("i4","Reinforcements for northern Cauca","MOBILIZE",{"Colombia":"confirms"},pl=["cauca"])
d.inc("i5","Fate of the talks","CONSULT",{}); d.inc("i6","Ceasefire of October 2023 and its suspension (background)","AGREE",{},pl=["cauca"]); d.inc("i7","Attack on Indigenous community (background)","ASSAULT",{},pl=["cauca"])
CT=d.T(None,"2024-06-20T06:40","2024-06-20T07:00","hour","context")
d.c("h","Motorcycle bomb kills policemen in Corinto","outlet",None,"asserted","ASSAULT","explosives",[],["CO_POL"],["corinto"],CT,w=["Motorcycle bomb|ied"],inc="i1",opt=True,tags=["headline"])
d.c("a","A bomb on a motorcycle exploded in front of the police station in Corinto, in Colombia's Cauca department, at 6:40 a.m. on Thursday, killing two policemen",["s_rad","s_may"],"Radio Pacífico Sur reported, quoting the mayor","claimed","ASSAULT","explosives",[],["CO_POL"],["corinto","cauca:container"],d.T("at 6:40 a.m. on Thursday","2024-06-20T06:40",None,"minute"),w=["A bomb on a motorcycle|ied"],cas=[("two policemen","killed",2,2,"police","CO_POL")],inc="i1",tags=["nested-source","unknown-perpetrator"])
d.c("b","dissidents of the former FARC guerrilla",["s_army"],"blamed","claimed","ASSAULT","explosives",["CO_DIS"],["?CO_POL"],["?corinto"],CT,inc="i1",tags=["nominal"],alt={"event_type":["ACCUSE"],"modes":[[],["allege"]]})
d.c("b2",'"who fear the return of the state"',["s_army"],"The army blamed","opinion","NONE",[],["?CO_DIS"],[],[],None,inc="i1",opt=True,quote=True,alt={"modality":["claimed"]})
d.c("c","the motorcycle had been stolen in Santander de Quilichao two days earlier",["s_tarde","s_int"],"The newspaper La Tarde de Cali, citing an intelligence report, said","claimed","NONE",[],[],[],["quilichao"],d.T("two days earlier","2024-06-18T00:00","2024-06-19T00:00","day","relative"),inc="i1",tags=["nested-source","passive"],alt={"event_type":["COERCE"]})
d.c("d","his men had planted the bomb",["s_mar"],"denied that","denied","ASSAULT","explosives",["CO_DIS"],["?CO_POL"],["?corinto"],CT,w=["bomb|ied"],inc="i1",about="b",tags=["denial"])
d.c("e","soldiers had fired on a farmhouse in El Palo after the blast and wounded a girl",["s_mar"],"In an audio message he said","claimed","ASSAULT","firearms",["CO_ARMY"],["CO_CIV"],["elpalo"],d.T("after the blast","2024-06-20T06:40","2024-06-20T17:30","part-of-day","relative"),cas=[("a girl","wounded",1,1,"civilian","CO_CIV")],inc="i2",tags=["pronoun-source"])
d.c("f","A third policeman, hurt in the explosion, died in a clinic in Cali",["s_pol"],"the police said later","claimed","ASSAULT",[],[],["CO_POL"],["cali"],d.T(None,"2024-06-20T06:40","2024-06-20T17:30","part-of-day","context"),cas=[("A third policeman","killed",1,1,"police","CO_POL")],inc="i1",tags=["ordinal-not-count","death-place-not-event-place"],alt={"modes":[["explosives"]]})
d.c("g","Hours earlier, gunmen had burned an empty bus on the road to Caloto",["s_uni"],"according to the transport union","claimed","ASSAULT","arson",["CO_GUN"],[],["caloto:direction"],d.T("Hours earlier","2024-06-20T00:00","2024-06-20T06:40","part-of-day","relative"),qty=[("an empty bus","buses burned",1,1)],inc="i3",tags=["road-place"],alt={"modes":[["destroy"]],"targets":[["CO_CIV"]]})
d.c("i","its staff had found no weapons at the farmhouse",["s_unv"],"said","claimed","NONE",[],["UNVM"],[],["?elpalo"],None,inc="i2",pol="negative",tags=["negative-statement"])
d.c("j",'called the bombing "a blow to peace"',["s_unv"],"called","opinion","ACCUSE","disapprove",["UNVM"],[],[],None,inc="i1",alt={"modality":["claimed"],"incident":["i5"],"event_type":["NONE"]})
d.c("k","It urged both sides to stay at the table",["s_unv"],"urged","requested","REQUEST","meet",["UNVM"],["CO_GOV","CO_DIS"],[],None,inc="i5",tags=["pronoun-source"],alt={"modes":[["change"],["yield"]]})
d.c("l","400 more soldiers would reach northern Cauca by Sunday",["s_ch","s_col"],"A local channel quoted an unnamed colonel as saying","predicted","MOBILIZE","troops",["CO_ARMY"],[],["cauca:destination"],d.T("by Sunday","2024-06-20T17:30","2024-06-24T00:00","multi-day","relative"),qty=[("400 more soldiers","soldiers",400,400)],inc="i4",tags=["nested-source","future-in-past"],alt={"modality":["claimed"]})
d.c("m","one more attack would mean the end of the talks",["s_aide","s_neg"],"told senators that","hypothetical","THREATEN","relations",["?CO_GOV"],["?CO_DIS"],[],None,inc="i5",tags=["nested-source","cue-before-relay-after","conditional-nominal"],alt={"event_type":["NONE","SANCTION","REJECT"],"modality":["predicted"],"modes":[[],["meet"],["discontinue"]]})
d.c("n","Nobody should test our patience",["s_del"],"a dissident delegate said","opinion","THREATEN","violence",["CO_DIS"],["?CO_GOV"],[],None,quote=True,tags=["veiled-threat"],alt={"modality":["requested","claimed","predicted"],"modes":[[]],"event_type":["REQUEST"],"actors":[[]]})
d.c("o","A ceasefire signed in October 2023 covered the whole country","outlet",None,"background","AGREE","ceasefire",["?CO_GOV","?CO_DIS"],["?CO_GOV","?CO_DIS"],[],d.T("in October 2023","2023-10-01T00:00","2023-11-01T00:00","month"),inc="i6",tags=["background"],alt={"event_type":["RETREAT"]})
d.c("p","The government suspended it in Cauca on 17 March","outlet",None,"background","SANCTION","discontinue",["CO_GOV"],["?CO_DIS"],["cauca"],d.T("on 17 March","2024-03-17",prec="day"),inc="i6",tags=["background","pronoun"],alt={"event_type":["REJECT","NONE"],"modes":[[]]})
d.c("q","an attack on an Indigenous community in which one person died","outlet",None,"background","ASSAULT",[],["?CO_DIS"],["CO_CIV"],["cauca"],d.T(None,"2024-03-10T00:00","2024-03-17T00:00","week","context"),cas=[("one person","killed",1,1,"civilian","CO_CIV")],inc="i7",tags=["background","nominal"])
d.b("Sign up for our Andes Weekly. Already a subscriber? Log in","newsletter-footer")
d.x("attribution","b","d","dissidents planted the bomb v denied")
d.agr("Ceasefire of October 2023","ceasefire",["CO_GOV","CO_DIS"],["A <<ceasefire>> signed"],"suspended in Cauca on 17 March 2024",[],["o","p"])
d.gap("an <<unnamed colonel>> as","unnamed_source","colonel")
DOCS.append(d)
