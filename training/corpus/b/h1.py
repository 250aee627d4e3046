from lib import *
DOCS = []
# ============ Afghanistan-Pakistan pair ============
party("PK","Pakistan","state","Pakistan","Pakistani","Islamabad","the other side")
party("PK_GOV","Pakistani government","government","Pakistan","Islamabad","Pakistan","Foreign Office")
party("PK_ARM","Pakistani troops","military","Pakistan","own troops","soldiers of Pakistan","Pakistani soldiers","Pakistan army","Pakistani forces","Frontier Command","Frontier Command (South)")
party("PK_CIV","Pakistani civilians","civilians","Pakistan","civilians")
party("AF","Afghanistan","state","Afghanistan","Afghan","Kabul","Islamic Emirate of Afghanistan","Emirate","Afghan chargé d'affaires")
party("AF_BG","Afghan border forces","military","Afghanistan","Afghan border personnel","border brigade of the Emirate","border brigade","mujahideen","Emirate's men","border guard","Afghan troops","enemy posts","Taliban")
party("AF_MOD","Afghan Ministry of National Defence","government","Afghanistan","The Ministry","Ministry of National Defence","Afghan Ministry of Defence","Afghanistan")
party("AF_CIV","Afghan civilians","civilians","Afghanistan","our compatriots","compatriots","patients","fruit traders")
party("UN","United Nations","io","United Nations","UN"); party("OIC","Organisation of Islamic Cooperation","io","OIC","OIC")
place("chaman","Chaman",30.9210,66.4597,"PK","town",10,"Friendship Gate"); place("spinb","Spin Boldak",31.0058,66.4000,"AF","town",10,"Wesh","Wesh bazaar")
place("killa","Killa Abdullah",30.7280,66.6610,"PK","town",12)
d = Doc("b01", '''PRESS NOTE 212/2023
Frontier Command (South), Public Information Wing
Quetta, 12 November 2023, 2100 hrs PKT

At about 1435 hours today Afghan border personnel posted opposite the Friendship Gate at Chaman resorted to unprovoked and indiscriminate firing on a party of own troops engaged in mending the fence, the opening burst coming from a heavy machine gun on the roof of the Afghan customs house. Sepoy Gul Zarin embraced martyrdom; three soldiers, together with eleven civilians who had been queueing at the pedestrian lane, were injured.

Own troops responded in a befitting manner, yet with restraint, and at no stage was artillery employed. The allegation, floated by Afghan handles, that Pakistani shells landed in a bazaar across the border is a pack of lies.

Two enemy posts have been destroyed and nine of their men eliminated, intelligence reports confirm, while a spotter who had slipped across in the confusion was apprehended near Killa Abdullah.

The Gate, closed to all traffic at 1510 hours, will remain so till further orders. A flag meeting was requested over the hotline by the sector commander; no reply had been received at the time of issue.

Visiting the wounded, Major General Haroon Bhatti remarked: "We want quiet on this line. But let nobody be in doubt" – here he turned to the cameras – "that should one more round come over, ten will go back."

Islamabad, the Foreign Office informs, has summoned the Afghan chargé d'affaires and demanded that those responsible be handed over.

It may be recalled that in December 2022 seven persons lost their lives when Chaman was shelled from the same direction.

Queries: PIW duty desk, 081-000000 | Follow us on X and YouTube
''', "2023-11-12T16:00:00Z", "Asia/Karachi", ("Frontier Command (South)","military","Pakistan",["Frontier Command","Public Information Wing","Pakistani military","Pakistan army"]), "military post", partisan=True)
d.src("s_int","Pakistani intelligence reports","document","Pakistan",["intelligence reports","Pakistani intelligence"])
d.src("s_bha","Haroon Bhatti","official","Pakistan",["Bhatti","Major General Haroon Bhatti"])
d.src("s_fo","Pakistani Foreign Office","ministry","Pakistan",["the Foreign Office","Foreign Office","Islamabad","Pakistan Foreign Office"])
d.src("s_afh","Afghan handles","social-media","Afghanistan",["Afghan handles"])
d.inc("i1","Border fire at Chaman / Spin Boldak, 12 Nov 2023","ASSAULT",{"Pakistan":"confirms","Afghanistan":"silent"},pl=["chaman"],glob="H1",note="Afghan handles allege shelling of a bazaar")
d.inc("i2","Spotter caught near Killa Abdullah","COERCE",{"Pakistan":"confirms"},pl=["killa"]); d.inc("i3","Closure of the Friendship Gate","COERCE",{"Pakistan":"confirms"},pl=["chaman"])
d.inc("i4","Flag meeting sought","REQUEST",{"Pakistan":"confirms"}); d.inc("i5","Pakistani warning","THREATEN",{"Pakistan":"confirms"})
d.inc("i6","Chargé summoned, hand-over demanded","REQUEST",{"Pakistan":"confirms","Afghanistan":"silent"}); d.inc("i7","Shelling of Chaman, December 2022 (background)","ASSAULT",{},pl=["chaman"])
CT = d.T(None,"2023-11-12T14:35","2023-11-12T21:00","part-of-day","context")
d.c("a","At about 1435 hours today Afghan border personnel posted opposite the Friendship Gate at Chaman resorted to unprovoked and indiscriminate firing on a party of own troops engaged in mending the fence, the opening burst coming from a heavy machine gun on the roof of the Afghan customs house","outlet",None,"claimed","ASSAULT","firearms",["AF_BG"],["PK_ARM"],["chaman"],d.T("At about 1435 hours today","2023-11-12T14:30","2023-11-12T14:40","minute",approx=True),w=["heavy machine gun|heavy-machine-gun"],inc="i1",tags=["tz","long-sentence"])
d.c("b","Sepoy Gul Zarin embraced martyrdom; three soldiers, together with eleven civilians who had been queueing at the pedestrian lane, were injured","outlet",None,"claimed","ASSAULT","firearms",["?AF_BG"],["PK_ARM","PK_CIV"],["?chaman"],CT,cas=[("Sepoy Gul Zarin","killed",1,1,"military","PK_ARM"),("three soldiers","wounded",3,3,"military","PK_ARM"),("eleven civilians","wounded",11,11,"civilian","PK_CIV")],inc="i1",tags=["euphemism"],alt={"modes":[[]]})
d.c("c","Own troops responded in a befitting manner, yet with restraint","outlet",None,"claimed","ASSAULT",[],["PK_ARM"],["?AF_BG"],["?chaman"],CT,inc="i1",alt={"modes":[["firearms"],["clash"]]},tags=["euphemism"])
d.c("d","at no stage was artillery employed","outlet",None,"denied","ASSAULT","heavy-weapons",["?PK_ARM"],["?AF_BG"],["?chaman"],CT,w=["artillery|artillery"],inc="i1",alt={"modality":["claimed"]},tags=["denial","own-act-negated"])
d.c("e","Pakistani shells landed in a bazaar across the border","outlet","is a pack of lies","denied","ASSAULT","heavy-weapons",["PK_ARM"],["?AF_CIV"],["?spinb"],CT,w=["shells|artillery"],inc="i1",alt={"source_chain":[["outlet","s_afh"]],"targets":[["AF"]]},tags=["denial","denied-source:s_afh"])
d.c("f","Two enemy posts have been destroyed and nine of their men eliminated",["s_int"],"intelligence reports confirm","claimed","ASSAULT","destroy",["?PK_ARM"],["AF_BG"],["?spinb"],CT,cas=[("nine of their men","killed",9,9,"military","AF_BG")],qty=[("Two enemy posts","posts destroyed",2,2)],inc="i1",alt={"source_chain":[["outlet"]],"modes":[[]]},tags=["euphemism","attribution-mid"])
d.c("g","a spotter who had slipped across in the confusion was apprehended near Killa Abdullah",["s_int"],"intelligence reports confirm","claimed","COERCE","arrest",["?PK_ARM"],["AF_BG"],["killa"],CT,cas=[("a spotter","captured",1,1,"unknown","AF_BG")],inc="i2",alt={"source_chain":[["outlet"]],"targets":[["AF"]],"modality":["asserted"]},tags=["attribution-carry-over"])
d.c("i","The Gate, closed to all traffic at 1510 hours","outlet",None,"claimed","COERCE","restrict",["?PK_ARM"],[],["chaman"],d.T("at 1510 hours","2023-11-12T15:10",None,"minute"),inc="i3",tags=["participle","split-by-modality"])
d.c("j","will remain so till further orders","outlet","will","predicted","COERCE","restrict",["?PK_ARM"],[],["?chaman"],None,inc="i3",tags=["anaphora"])
d.c("k","A flag meeting was requested over the hotline by the sector commander","outlet","was requested","requested","REQUEST","meet",["PK_ARM"],["?AF_BG"],[],CT,inc="i4",tags=["passive"])
d.c("l","no reply had been received at the time of issue","outlet",None,"claimed","NONE",[],["?AF_BG"],[],[],None,inc="i4",pol="negative",opt=True,tags=["no-reply"])
d.c("m","should one more round come over, ten will go back",["s_bha"],"remarked","hypothetical","THREATEN","violence",["?PK_ARM"],["?AF"],[],None,inc="i5",quote=True,tags=["inverted-conditional","broken-quote"])
d.c("n","We want quiet on this line",["s_bha"],"remarked","opinion","NONE",[],["?PK"],[],[],None,quote=True,opt=True)
d.c("o","<<Islamabad>>, the Foreign Office informs, has summoned".replace("<<Islamabad>>, the Foreign Office informs, ","")+" the Afghan chargé d'affaires",["s_fo"],"the Foreign Office informs","claimed","ACCUSE","disapprove",["?PK_GOV"],["AF"],[],CT,inc="i6",tags=["metonym","attribution-mid"])
d.c("p","demanded that those responsible be handed over",["s_fo"],"demanded","requested","REQUEST","yield",["?PK_GOV"],["?AF"],[],CT,inc="i6",tags=["elided-subject"],alt={"modes":[["change"]],"targets":[["AF_BG"]]})
d.c("q","in December 2022 seven persons lost their lives when Chaman was shelled from the same direction","outlet","It may be recalled that","background","ASSAULT","heavy-weapons",["?AF_BG"],["?PK_CIV"],["chaman"],d.T("in December 2022","2022-12-01T00:00","2023-01-01T00:00","month"),cas=[("seven persons","killed",7,7,"civilian","PK_CIV")],inc="i7",tags=["background"])
d.b("Queries: PIW duty desk, 081-000000 | Follow us on X and YouTube","contact")
d.stamp("12 November 2023, 2100 hrs PKT","2023-11-12T21:00","2023-11-12T21:01","published","Asia/Karachi")
d.m("<<Islamabad>>, the","PK_GOV","metonym"); d.m("nine of <<their men>>","AF_BG","description")
d.gap("no reply had been received","no_comment","Afghan answer to the flag-meeting request"); d.gap(None,"desk_gap","Afghan version and toll")
d.esc("up","warning of tenfold reply",["m"],2); d.esc("up","crossing closed",["i"],1); d.esc("down","flag meeting sought",["k"],1)
DOCS.append(d)

d = Doc("b02", '''Islamic Emirate of Afghanistan
Ministry of National Defence, Office of the Spokesman
DECLARATION ON THE EVENT OF SPIN BOLDAK
Kabul, 13 November 2023

Yesterday at 1:55 in the afternoon, by the time of Kabul, while the border brigade of the Emirate was preventing the stretching of barbed wire upon Afghan soil at the Wesh gate, the soldiers of Pakistan without any warning opened fire with light and heavy weapons, and it was only after half an hour that the mujahideen were compelled to give an answer.

Four of our compatriots, a woman among them, were martyred and more than twenty injured by mortar shells which reached the Wesh bazaar; so it has been reported to us by the head of the Spin Boldak hospital, Dr Naimat Popal. Of the border guards, one was martyred.

What the media of Pakistan have published, namely that nine of the Emirate's men were killed, has no truth. On the contrary, tribal elders who carried the bodies have told the office of the governor of Kandahar that six Pakistani soldiers lost their lives.

The Ministry, condemning this cruelty in the strongest words, asks the United Nations and the Organisation of Islamic Cooperation to send a delegation for the finding of truth. It also wants the road to be opened to patients and to fruit traders, whose pomegranates are spoiling.

No paper has been signed. By the mediation of the elders, however, the two sides have agreed that from 8 o'clock yesterday evening nobody shall shoot, and until this hour the promise is kept.

"We did not begin this and do not want it to be long," the deputy minister, Mawlawi Inayat Samim, has said in a talk with National Radio. "If the hand of aggression is stretched out again, it will be cut." He added that reinforcements have already been sent to Spin Boldak.

Publication of this text is free with mention of the source.
''', "2023-11-13T06:30:00Z", "Asia/Kabul", ("Afghan Ministry of National Defence","ministry","Afghanistan",["Ministry of National Defence","Office of the Spokesman","The Ministry","Islamic Emirate of Afghanistan","Afghanistan"]), "ministry statement", partisan=True)
d.src("s_pop","Naimat Popal","medical","Afghanistan",["Dr Naimat Popal","Popal","head of the Spin Boldak hospital"])
d.src("s_pkm","Pakistani media","media","Pakistan",["the media of Pakistan","media of Pakistan"])
d.src("s_gk","office of the governor of Kandahar","official","Afghanistan",["the office of the governor of Kandahar","Kandahar governor's office"])
d.src("s_eld","tribal elders","witness","Afghanistan",["tribal elders who carried the bodies","elders"],via="s_gk")
d.src("s_sam","Inayat Samim","official","Afghanistan",["Mawlawi Inayat Samim","Samim","deputy minister","the deputy minister"])
d.src("s_rad","National Radio","state-media","Afghanistan",["National Radio"])
d.inc("i1","Border fire at Wesh / Spin Boldak, 12 Nov 2023","ASSAULT",{"Afghanistan":"confirms","Pakistan":"silent"},pl=["spinb"],glob="H1",note="contests initiator, weapons and tolls as put by b01")
d.inc("i2","Verbal truce since 20:00 Kabul time","RETREAT",{"Afghanistan":"confirms"}); d.inc("i3","Appeal to UN and OIC; road demand","REQUEST",{"Afghanistan":"confirms"})
d.inc("i4","Afghan warning","THREATEN",{"Afghanistan":"confirms"}); d.inc("i5","Reinforcements sent to Spin Boldak","MOBILIZE",{"Afghanistan":"confirms"},pl=["spinb"])
CT = d.T(None,"2023-11-12T13:55","2023-11-12T20:00","part-of-day","context")
ST = {"source_chain":[["outlet","s_rad","s_sam"]]}
d.c("a","Yesterday at 1:55 in the afternoon, by the time of Kabul, while the border brigade of the Emirate was preventing the stretching of barbed wire upon Afghan soil at the Wesh gate, the soldiers of Pakistan without any warning opened fire with light and heavy weapons","outlet",None,"claimed","ASSAULT",["firearms","heavy-weapons"],["PK_ARM"],["AF_BG"],["spinb"],d.T("Yesterday at 1:55 in the afternoon, by the time of Kabul","2023-11-12T13:55",None,"minute"),w=["light and heavy weapons|unspecified"],inc="i1",tags=["tz"],alt={"modes":[["firearms"],["heavy-weapons"]]})
d.c("b","it was only after half an hour that the mujahideen were compelled to give an answer","outlet",None,"claimed","ASSAULT",[],["AF_BG"],["?PK_ARM"],["?spinb"],d.T("after half an hour","2023-11-12T14:20","2023-11-12T14:30","minute","relative",approx=True),inc="i1",alt={"modes":[["firearms"],["clash"]]},tags=["relative-offset-time"])
d.c("c","Four of our compatriots, a woman among them, were martyred and more than twenty injured by mortar shells which reached the Wesh bazaar",["s_pop"],"so it has been reported to us by the head of the Spin Boldak hospital, Dr Naimat Popal","claimed","ASSAULT","heavy-weapons",["?PK_ARM"],["AF_CIV"],["spinb"],CT,w=["mortar shells|mortar"],cas=[("Four of our compatriots","killed",4,4,"civilian","AF_CIV"),("more than twenty","wounded",21,None,"civilian","AF_CIV")],inc="i1",tags=["attribution-end"])
d.c("d","Of the border guards, one was martyred","outlet",None,"claimed","ASSAULT",[],["?PK_ARM"],["AF_BG"],[],CT,cas=[("one","killed",1,1,"military","AF_BG")],inc="i1",alt={"source_chain":[["outlet","s_pop"]]},tags=["elliptic-figure"])
d.c("e","nine of the Emirate's men were killed","outlet","has no truth","denied","ASSAULT",[],["?PK_ARM"],["AF_BG"],[],CT,cas=[("nine of the Emirate's men","killed",9,9,"military","AF_BG")],inc="i1",alt={"source_chain":[["outlet","s_pkm"]]},tags=["denial","denied-source:s_pkm"])
d.c("f","six Pakistani soldiers lost their lives",["s_gk","s_eld"],"tribal elders who carried the bodies have told the office of the governor of Kandahar that","claimed","ASSAULT",[],["?AF_BG"],["PK_ARM"],[],CT,cas=[("six Pakistani soldiers","killed",6,6,"military","PK_ARM")],inc="i1",alt={"source_chain":[["outlet","s_eld"]]},tags=["nested-source"])
d.c("g","The Ministry, condemning this cruelty in the strongest words, asks the United Nations and the Organisation of Islamic Cooperation to send a delegation for the finding of truth","outlet","asks","requested","REQUEST","investigate",["AF_MOD"],["UN","OIC"],[],None,inc="i3",tags=["participle"])
d.c("h","condemning this cruelty in the strongest words","outlet","condemning","opinion","ACCUSE","disapprove",["?AF_MOD"],["?PK"],[],None,inc="i3",opt=True)
d.c("i","wants the road to be opened to patients and to fruit traders","outlet","wants","requested","REQUEST","yield",["?AF_MOD"],["?PK"],["?spinb"],None,inc="i3",tags=["pronoun-source"],alt={"modes":[["change"],["assist"]]})
d.c("n","No paper has been signed","outlet",None,"claimed","AGREE","ceasefire",["?AF","?PK"],["?AF","?PK"],[],None,inc="i2",pol="negative",opt=True)
d.c("j","By the mediation of the elders, however, the two sides have agreed that from 8 o'clock yesterday evening nobody shall shoot","outlet",None,"claimed","AGREE","ceasefire",["AF","PK"],["AF","PK"],[],d.T("from 8 o'clock yesterday evening","2023-11-12T20:00",None,"minute","relative"),inc="i2",tags=["description-of-actor"],alt={"event_type":["RETREAT"]})
d.c("k","until this hour the promise is kept","outlet",None,"claimed","RETREAT","ceasefire",["?AF","?PK"],["?AF","?PK"],[],d.T("until this hour","2023-11-12T20:00","2023-11-13T11:00","part-of-day","relative"),inc="i2",tags=["anaphora"])
d.c("l","We did not begin this",["s_sam"],"has said in a talk with National Radio","denied","ASSAULT",[],["AF"],["?PK"],[],CT,inc="i1",quote=True,alt=dict(ST,modality=["claimed"],actors=[["AF_BG"]]),tags=["denial","pronoun"])
d.c("m","If the hand of aggression is stretched out again, it will be cut",["s_sam"],"has said in a talk with National Radio","hypothetical","THREATEN","violence",["?AF"],["?PK"],[],None,inc="i4",quote=True,alt=ST,tags=["conditional","figurative"])
d.c("o","reinforcements have already been sent to Spin Boldak",["s_sam"],"He added that","claimed","MOBILIZE","troops",["?AF_MOD"],[],["spinb:destination"],None,inc="i5",alt=dict(ST,actors=[["AF_BG"],["AF"]]),tags=["pronoun-source"])
d.b("Publication of this text is free with mention of the source.","site-furniture")
d.m("upon <<Afghan soil>>","AF","description"); d.m("the <<mujahideen>>","AF_BG","alias"); d.m("the <<two sides>>","AF","collective")
d.agr("Verbal truce of 12 November 2023","ceasefire",["AF","PK"],["the <<promise>> is"],"no shooting from 20:00 Kabul time",[],["j","k"])
d.gap(None,"desk_gap","Pakistani version")
d.esc("up","reinforcements",["o"],2); d.esc("down","truce kept",["k"],2)
DOCS.append(d)

# ============ Thailand-Cambodia wire ============
party("TH","Thailand","state","Thailand","Thai","Bangkok"); party("TH_GOV","Thai government","government","Thailand","Bangkok","Thailand")
party("TH_ARM","Thai army","military","Thailand","Thai rangers","Thai paramilitary ranger","Second Army Area","his men","rangers","comrades","Thai troops","Thai soldiers")
party("TH_CIV","Thai villagers","civilians","Thailand","Villagers from Ban Nong Khanna","villagers")
party("KH","Cambodia","state","Cambodia","Cambodian","Phnom Penh"); party("KH_GOV","Cambodian government","government","Cambodia","Phnom Penh","Cambodia")
party("KH_ARM","Cambodian army","military","Cambodia","Cambodian soldiers","Cambodian troops","six soldiers")
party("THKH_GBC","General Border Committee","io","joint","joint General Border Committee","border committee")
place("tamuen","Prasat Ta Muen Thom",14.3490,103.2660,"TH","site",10,"Ta Muen Thom"); place("nongkhanna","Ban Nong Khanna",14.4000,103.2500,"TH","village",12)
place("surin","Surin",14.8818,103.4936,"TH","town",12); place("siemreap","Siem Reap",13.3633,103.8564,"KH","town",12); place("preahv","Preah Vihear",14.3917,104.6800,"KH","site",15)
d = Doc("b03", '''Ranger maimed, soldier killed as Thai and Cambodian patrols trade fire

SURIN, Thailand, Jan 24 (Siam Newslink) - Stepping on a landmine cost a Thai paramilitary ranger his leg on Wednesday, and two of his comrades were hit by rifle fire in the exchange that followed some 300 metres from the ruins of Prasat Ta Muen Thom, the Second Army Area said.

Bangkok wants the joint General Border Committee to convene at once. Phnom Penh has yet to reply.

In the Cambodian telling, it was the rangers who, rattled by the blast of "a relic of the 1980s", let off the first shots, aimed at a post manned by six soldiers, one of whom died; so the defence ministry in Phnom Penh, as cited by the Mekong Mail website.

Colonel Wirat Sornchai, spokesman for the Thai command, would have none of it. "It was newly laid," he said of the mine, holding up a photograph, "the paint still shone." He also denied that his men had strayed across the line, as a Cambodian general alleged on Facebook.

The shooting, which broke out shortly after 9.40 a.m. (0240 GMT), petered out once the two local commanders had got each other on the phone.

Villagers from Ban Nong Khanna, a few hundred in all, were taken to a school as a precaution, according to a district officer who asked that his name not be used. No shells fell there, he said.

Were it shown that the mine is of recent make, Cambodia would be in breach of the Ottawa Convention, noted Pimchanok Rattana, who teaches law at a Bangkok university.

Bangkok wants the joint General Border Committee to convene at once. Phnom Penh has yet to reply.

Fighting over another temple, Preah Vihear, between 2008 and 2011 left some two dozen people dead on both sides.

(Additional reporting by Siam Newslink Phnom Penh; Editing by K. Lert)
''', "2024-01-24T09:15:00Z", "Asia/Bangkok", ("Siam Newslink","agency","neutral",["Siam Newslink"]), "wire copy", title="Ranger maimed, soldier killed as Thai and Cambodian patrols trade fire")
d.src("s_2aa","Thai Second Army Area","military","Thailand",["the Second Army Area","Second Army Area","Thai army","Thai command"])
d.src("s_bkk","Bangkok (Thai government)","government","Thailand",["Bangkok","Thai government","Thailand"])
d.src("s_mm","Mekong Mail","media","Cambodia",["the Mekong Mail website","Mekong Mail website"])
d.src("s_khm","Cambodian defence ministry","ministry","Cambodia",["the defence ministry in Phnom Penh","defence ministry","Cambodia's defence ministry","Phnom Penh"],via="s_mm")
d.src("s_wir","Wirat Sornchai","official","Thailand",["Colonel Wirat Sornchai","Wirat","spokesman for the Thai command"],affiliation="s_2aa")
d.src("s_gen","unnamed Cambodian general","anonymous","Cambodia",["a Cambodian general","Cambodian general"])
d.src("s_dis","unnamed Thai district officer","anonymous","Thailand",["a district officer","district officer"])
d.src("s_pim","Pimchanok Rattana","analyst","neutral",["Pimchanok","Rattana"])
d.inc("i1","Thai-Cambodian exchange of fire at Ta Muen Thom, 24 Jan 2024","ASSAULT",{"Thailand":"confirms","Cambodia":"confirms"},pl=["tamuen"],note="each blames the other for the first shot")
d.inc("i2","Thai call for border committee","REQUEST",{"Thailand":"confirms","Cambodia":"silent"}); d.inc("i3","Villagers moved from Ban Nong Khanna","NONE",{"Thailand":"confirms"},pl=["nongkhanna"])
d.inc("i4","Preah Vihear fighting 2008-2011 (background)","ASSAULT",{},pl=["preahv"]); d.inc("i5","Commanders' phone call","CONSULT",{},pl=["tamuen"])
WED = d.T("on Wednesday","2024-01-24",prec="day",basis="relative"); CT = d.T(None,"2024-01-24T09:40","2024-01-24T10:30","hour","context")
d.c("h","Ranger maimed, soldier killed as Thai and Cambodian patrols trade fire","outlet",None,"asserted","ASSAULT","clash",["TH_ARM","KH_ARM"],["TH_ARM","KH_ARM"],[],CT,cas=[("Ranger","wounded",1,1,"military","TH_ARM"),("soldier","killed",1,1,"military","KH_ARM")],inc="i1",opt=True,tags=["headline"])
d.c("a","Stepping on a landmine cost a Thai paramilitary ranger his leg on Wednesday",["s_2aa"],"the Second Army Area said","claimed","ASSAULT","explosives",["?KH_ARM"],["TH_ARM"],["?tamuen"],WED,w=["landmine|explosive"],cas=[("a Thai paramilitary ranger","wounded",1,1,"military","TH_ARM")],inc="i1",alt={"actors":[[]]},tags=["attribution-end"])
d.c("a2","two of his comrades were hit by rifle fire in the exchange that followed some 300 metres from the ruins of Prasat Ta Muen Thom",["s_2aa"],"the Second Army Area said","claimed","ASSAULT","firearms",["?KH_ARM"],["TH_ARM"],["tamuen"],CT,w=["rifle fire|small-arms"],cas=[("two of his comrades","wounded",2,2,"military","TH_ARM")],inc="i1",alt={"modes":[["clash"],["firearms","clash"]]},tags=["attribution-end"])
_B="Bangkok wants the joint General Border Committee to convene at once"
d.c("b","\n\n<<"+_B+">>. Phnom Penh has yet to reply.\n\nIn the",["s_bkk"],"wants","requested","REQUEST","meet",["TH_GOV"],["THKH_GBC"],[],None,inc="i2",alt={"targets":[["KH"],["KH_GOV"]]},tags=["metonym"])
d.c("b2","\n\n<<"+_B+">>. Phnom Penh has yet to reply.\n\nFighting",["s_bkk"],"wants","requested","REQUEST","meet",["TH_GOV"],["THKH_GBC"],[],None,inc="i2",dup="b",alt={"targets":[["KH"],["KH_GOV"]]},tags=["repeat"])
d.c("bn","<<Phnom Penh has yet to reply>>.\n\nIn the","outlet",None,"asserted","NONE",[],["KH_GOV"],[],[],None,inc="i2",opt=True,pol="negative",tags=["no-comment"])
d.c("c","it was the rangers who, rattled by the blast of \"a relic of the 1980s\", let off the first shots, aimed at a post manned by six soldiers, one of whom died",["s_mm","s_khm"],"so the defence ministry in Phnom Penh, as cited by the Mekong Mail website","claimed","ASSAULT","firearms",["TH_ARM"],["KH_ARM"],["?tamuen"],CT,cas=[("one of whom","killed",1,1,"military","KH_ARM")],inc="i1",tags=["nested-source","attribution-end"],note="the relic phrase dates the mine; kept with the shots")
d.c("d","It was newly laid",["s_wir"],"he said of the mine","claimed","ASSAULT","explosives",["?KH_ARM"],["?TH_ARM"],["?tamuen"],None,inc="i1",quote=True,alt={"event_type":["NONE"],"modes":[[]]},tags=["broken-quote","anaphora"])
d.c("e","his men had strayed across the line",["s_wir"],"denied that","denied","ASSAULT","territory",["TH_ARM"],["?KH"],["?tamuen"],CT,inc="i1",alt={"event_type":["NONE","MOBILIZE"],"modes":[[]],"source_chain":[["outlet","s_gen"]]},tags=["denial","denied-source:s_gen"],about=None)
d.c("f","The shooting, which broke out shortly after 9.40 a.m. (0240 GMT)","outlet",None,"asserted","ASSAULT","clash",["?TH_ARM","?KH_ARM"],["?TH_ARM","?KH_ARM"],["?tamuen"],d.T("shortly after 9.40 a.m. (0240 GMT)","2024-01-24T09:40","2024-01-24T10:10","hour",approx=True),inc="i1",alt={"modes":[["firearms"]]},tags=["tz","implicit-actor"])
d.c("g","petered out once the two local commanders had got each other on the phone","outlet",None,"asserted","CONSULT","phone",["TH_ARM","KH_ARM"],["TH_ARM","KH_ARM"],["?tamuen"],CT,inc="i5",alt={"event_type":["RETREAT"],"modes":[["ceasefire"]],"incident":["i1"]},tags=["description-of-actor"])
d.c("i","Villagers from Ban Nong Khanna, a few hundred in all, were taken to a school as a precaution",["s_dis"],"according to a district officer who asked that his name not be used","claimed","NONE",[],["?TH_GOV"],["TH_CIV"],["nongkhanna:origin"],d.T(None,"2024-01-24T09:40","2024-01-24T16:00","part-of-day","context"),cas=[("a few hundred","evacuated",300,999,"civilian","TH_CIV")],inc="i3",alt={"event_type":["AID"]},tags=["vague-number","anonymous"])
d.c("j","No shells fell there",["s_dis"],"he said","claimed","ASSAULT","heavy-weapons",["?KH_ARM"],["?TH_CIV"],["nongkhanna"],CT,w=["shells|artillery"],inc="i1",pol="negative",alt={"modality":["denied"]},tags=["place-anaphora","pronoun-source"])
d.c("k","Were it shown that the mine is of recent make, Cambodia would be in breach of the Ottawa Convention",["s_pim"],"noted Pimchanok Rattana","hypothetical","NONE",[],["KH"],[],[],None,alt={"event_type":["ACCUSE"]},tags=["inverted-conditional","treaty"])
d.c("l","Fighting over another temple, Preah Vihear, between 2008 and 2011 left some two dozen people dead on both sides","outlet",None,"background","ASSAULT","clash",["?TH","?KH"],["?TH","?KH"],["preahv"],d.T("between 2008 and 2011","2008-01-01T00:00","2012-01-01T00:00","multi-year"),cas=[("some two dozen people","killed",24,24,"unknown")],inc="i4",tags=["background"])
d.d("\n\n<<"+_B+". Phnom Penh has yet to reply.>>\n\nFighting","\n\n<<"+_B+". Phnom Penh has yet to reply.>>\n\nIn the","paragraph")
d.b("(Additional reporting by Siam Newslink Phnom Penh; Editing by K. Lert)","credit")
d.x("identity","c","d","mine: relic of the 1980s v newly laid")
d.m("<<Bangkok>> wants the joint General Border Committee to convene at once. Phnom Penh has yet to reply.\n\nIn","TH_GOV","metonym"); d.m("ministry in <<Phnom Penh>>, as","KH_GOV","metonym")
d.agr("Ottawa Convention (mine ban)","treaty",["KH"],["Ottawa Convention"],"no newly laid anti-personnel mines",["Pimchanok Rattana"],["k"])
d.gap("<<Phnom Penh has yet to reply>>.\n\nIn the","no_comment","Cambodia on the committee call")
d.gap("a district officer who asked that his name not be used","unnamed_source","district officer")
d.esc("down","commanders spoke by phone",["g"],1)
DOCS.append(d)
