from lib import *
DOCS = []
party("KR","South Korea","state","South Korea","South","Seoul","South Korean"); party("KR_ARM","South Korean military","military","South Korea","South Korean patrol boats","South Korean warship","JCS","Joint Chiefs of Staff","South Korean navy","we"); party("KR_CG","South Korean coastguard","security-service","South Korea","coastguard"); party("KR_CIV","residents of Yeonpyeong","civilians","South Korea","residents","islanders","People on Yeonpyeong")
party("KP","North Korea","state","North Korea","North","Pyongyang","North Korean"); party("KP_ARM","North Korean military","military","North Korea","North Korean patrol boat","General Staff","North Korean patrol boats","North Korean navy"); party("KP_FISH","North Korean fishermen","civilians","North Korea","three men aboard","fishing boat","The men","citizens")
party("CN","China","state","China","Beijing"); party("UNC","UN Command","alliance","United Nations Command","UN Command")
place("yeonp","Yeonpyeong island",37.6667,125.7000,"KR","island",15,"Yeonpyeong"); place("nll","Yellow Sea off Yeonpyeong (NLL)",37.65,125.55,"KR","sea",40,"Northern Limit Line","Yellow Sea"); place("incheon","Incheon",37.4563,126.7052,"KR","city",20); place("baeng","Baengnyeong island",37.9667,124.7167,"KR","island",15,"Baengnyeong")
d = Doc("b09", '''Two Koreas trade warning shots in Yellow Sea; North says boat "kidnapped"

SEOUL/BEIJING (Meridian News Agency) - North and South Korean patrol boats fired warning shots at each other west of Yeonpyeong island before daybreak on Tuesday, each side saying the other had crossed the maritime border.

Chasing a fishing boat, a North Korean vessel came across the Northern Limit Line at 3:42 a.m. (1842 GMT Monday) and withdrew after a burst of naval gunfire, Seoul's Joint Chiefs of Staff said.

Pyongyang turned the story round. A South Korean warship "intruded up to five kilometres", and ten rockets were fired by way of warning, KCNA quoted a spokesman of the army's General Staff as saying. The South's military said it had detected no rocket launch.

The boat, with three men aboard, was later towed to Incheon, the daily Hangang Ilbo reported, citing the coastguard. "They were kidnapped, and they must be sent back without delay," said the Korean Red Cross Society of the North, whose message was read out on the inter-Korean hotline.

Not so, according to a unification ministry official who briefed reporters on condition that she not be identified: the men had "asked for it themselves".

"Next time there will be no warning," Defence Minister Kwon Tae-sik told parliament, "if they come one metre over."

Beijing appealed to both for calm. The UN Command, which oversees the armistice, is to inspect the area on Wednesday, its public affairs office announced.

People on Yeonpyeong were told to stay near the shelters until 7 a.m., said the island's headman, Oh Byung-soo. It was quiet off Baengnyeong, farther west.

In November 2010 North Korean artillery killed four people on Yeonpyeong. The North has never recognised the line.

(Reporting by Meridian bureaux in Seoul and Beijing)
Copyright Meridian News Agency. Redistribution prohibited.
''', "2023-10-24T08:00:00Z", "Asia/Seoul", ("Meridian News Agency","agency","neutral",["Meridian News Agency","Meridian"]), "agency, several sources", title='Two Koreas trade warning shots in Yellow Sea; North says boat "kidnapped"')
d.src("s_jcs","Joint Chiefs of Staff (South Korea)","military","South Korea",["Seoul's Joint Chiefs of Staff","Joint Chiefs of Staff","JCS","The South's military","South Korean military"]); d.src("s_kcna","KCNA","state-media","North Korea",["Korean Central News Agency"]); d.src("s_gs","spokesman of the North Korean General Staff","military","North Korea",["a spokesman of the army's General Staff","General Staff","North Korean army's General Staff","Pyongyang"],via="s_kcna")
d.src("s_hi","Hangang Ilbo","newspaper","South Korea",["the daily Hangang Ilbo"]); d.src("s_kcg","South Korean coastguard","security-service","South Korea",["the coastguard","coastguard"],via="s_hi"); d.src("s_rc","Red Cross Society of North Korea","ngo","North Korea",["the Korean Red Cross Society of the North","Korean Red Cross Society","North Korean Red Cross"])
d.src("s_uni","unnamed unification ministry official","anonymous","South Korea",["a unification ministry official","unification ministry official"]); d.src("s_kwon","Kwon Tae-sik","official","South Korea",["Defence Minister Kwon Tae-sik","Kwon"]); d.src("s_bei","Beijing (Chinese government)","government","China",["Beijing","China"]); d.src("s_unc","UN Command","io","neutral",["The UN Command","UN Command public affairs office","its public affairs office"]); d.src("s_oh","Oh Byung-soo","official","South Korea",["Oh","the island's headman, Oh Byung-soo"])
d.src("s_both","both Koreas","government","joint",["each side"])
d.inc("i1","Warning shots west of Yeonpyeong, 24 Oct 2023","ASSAULT",{"South Korea":"confirms","North Korea":"confirms"},pl=["nll"],note="each says the other crossed"); d.inc("i2","Fishing boat taken to Incheon","COERCE",{"South Korea":"confirms","North Korea":"contests"},pl=["incheon"]); d.inc("i3","Chinese appeal","REQUEST",{"China":"confirms"}); d.inc("i4","UN Command inspection","CONSULT",{}); d.inc("i5","Shelling of Yeonpyeong, November 2010 (background)","ASSAULT",{},pl=["yeonp"]); d.inc("i6","South Korean threat","THREATEN",{"South Korea":"confirms"}); d.inc("i7","Calm off Baengnyeong","ASSAULT",{})
CT = d.T(None,"2023-10-24T03:42","2023-10-24T04:30","hour","context"); LAT = d.T(None,"2023-10-24T04:00","2023-10-24T17:00","part-of-day","context")
d.c("h","Two Koreas trade warning shots in Yellow Sea","outlet",None,"asserted","ASSAULT","naval",["KR","KP"],["KR","KP"],["?nll"],CT,inc="i1",opt=True,tags=["headline"])
d.c("h2","North says <<boat \"kidnapped\">>",["s_rc"],"North says","claimed","ASSAULT","abduct",["?KR"],["KP_FISH"],[],CT,inc="i2",opt=True,tags=["headline"])
d.c("a","North and South Korean patrol boats fired warning shots at each other west of Yeonpyeong island before daybreak on Tuesday","outlet",None,"asserted","ASSAULT","naval",["KP_ARM","KR_ARM"],["KP_ARM","KR_ARM"],["nll","yeonp:container"],d.T("before daybreak on Tuesday","2023-10-24T00:00","2023-10-24T06:30","part-of-day","relative"),inc="i1",alt={"modes":[["clash"],["firearms"],["naval","clash"],[]]},tags=["reciprocal"])
d.c("b0","the other had crossed the maritime border",["s_both"],"each side saying","claimed","ASSAULT","territory",["?KP_ARM","?KR_ARM"],["?KP","?KR"],[],CT,inc="i1",opt=True,tags=["reciprocal"],alt={"event_type":["ACCUSE","NONE","MOBILIZE"],"modes":[["allege"],[]]})
d.c("b","Chasing a fishing boat, a North Korean vessel came across the Northern Limit Line at 3:42 a.m. (1842 GMT Monday)",["s_jcs"],"Seoul's Joint Chiefs of Staff said","claimed","ASSAULT","territory",["KP_ARM"],["?KR"],["nll"],d.T("at 3:42 a.m. (1842 GMT Monday)","2023-10-24T03:42",None,"minute"),inc="i1",alt={"event_type":["NONE","MOBILIZE","COERCE"],"modes":[["naval"],[]]},tags=["tz","participle","attribution-end"])
d.c("c","withdrew after a burst of naval gunfire",["s_jcs"],"Seoul's Joint Chiefs of Staff said","claimed","ASSAULT","naval",["?KR_ARM"],["?KP_ARM"],["?nll"],CT,w=["naval gunfire|heavy-machine-gun"],inc="i1",alt={"event_type":["RETREAT"],"modes":[["firearms"],["withdraw"],[]],"actors":[["KP_ARM"]]},tags=["elided-subject"])
d.c("d","A South Korean warship \"intruded up to five kilometres\"",["s_kcna","s_gs"],"KCNA quoted a spokesman of the army's General Staff as saying","claimed","ASSAULT","territory",["KR_ARM"],["?KP"],["?nll"],CT,w=["warship|ship"],inc="i1",alt={"event_type":["NONE","MOBILIZE"],"modes":[["naval"],[]]},tags=["nested-source"])
d.c("e","ten rockets were fired by way of warning",["s_kcna","s_gs"],"KCNA quoted a spokesman of the army's General Staff as saying","claimed","ASSAULT","heavy-weapons",["?KP_ARM"],["?KR_ARM"],["?nll"],CT,w=["rockets|rocket"],qty=[("ten rockets","rockets",10,10)],inc="i1",tags=["nested-source","passive"])
d.c("f","it had detected no rocket launch",["s_jcs"],"The South's military said","claimed","ASSAULT","heavy-weapons",["?KP_ARM"],[],[],CT,w=["rocket|rocket"],inc="i1",pol="negative",alt={"modality":["denied"],"event_type":["NONE"],"modes":[[]],"actors":[["KR_ARM"]]},tags=["negative-statement"])
d.c("g","The boat, with three men aboard, was later towed to Incheon",["s_hi","s_kcg"],"the daily Hangang Ilbo reported, citing the coastguard","claimed","COERCE","seize",["?KR_CG"],["KP_FISH"],["incheon:destination"],LAT,inc="i2",alt={"event_type":["AID","NONE"],"modes":[["intercept"],[]]},tags=["nested-source","crew-not-casualty"])
d.c("i","They were kidnapped",["s_rc"],"said the Korean Red Cross Society of the North","claimed","ASSAULT","abduct",["?KR"],["?KP_FISH"],[],LAT,cas=[("They","abducted",3,3,"civilian","KP_FISH")],inc="i2",quote=True,alt={"event_type":["COERCE"],"modes":[["seize"]]},tags=["pronoun"])
d.c("j","they must be sent back without delay",["s_rc"],"said the Korean Red Cross Society of the North","requested","REQUEST","yield",["?KP"],["?KR"],[],None,inc="i2",quote=True,alt={"modes":[["change"]]},tags=["pronoun"])
d.c("k","the men had \"asked for it themselves\"",["s_uni"],"according to a unification ministry official who briefed reporters on condition that she not be identified","claimed","NONE",[],["KP_FISH"],[],[],LAT,inc="i2",alt={"event_type":["REQUEST","ASSAULT"],"modality":["denied"]},tags=["anonymous","colon-attribution"])
d.c("l","Next time there will be no warning",["s_kwon"],"Defence Minister Kwon Tae-sik told parliament","hypothetical","THREATEN","violence",["?KR_ARM"],["?KP"],[],None,inc="i6",quote=True,alt={"modality":["predicted"],"actors":[["KR"]]},tags=["broken-quote","conditional"])
d.c("m","Beijing appealed to both for calm",["s_bei"],"appealed","requested","REQUEST","yield",["CN"],["KR","KP"],[],None,inc="i3",alt={"modes":[["change"]]},tags=["metonym","narrated-verbal-act"])
d.c("n","The UN Command, which oversees the armistice, is to inspect the area on Wednesday",["s_unc"],"its public affairs office announced","predicted","CONSULT","visit",["UNC"],[],["?nll"],d.T("on Wednesday","2023-10-25",prec="day",basis="relative"),inc="i4",alt={"event_type":["ACCUSE","NONE"],"modes":[["investigate"],[]],"source_chain":[["outlet"]]})
d.c("o","People on Yeonpyeong were told to stay near the shelters until 7 a.m.",["s_oh"],"said the island's headman, Oh Byung-soo","claimed","COERCE","restrict",["?KR"],["KR_CIV"],["yeonp"],d.T("until 7 a.m.","2023-10-24T03:42","2023-10-24T07:00","part-of-day"),inc="i1",alt={"event_type":["NONE"],"modes":[["evacuation-order"],[]]},tags=["deadline-time","passive"])
d.c("p","It was quiet off Baengnyeong, farther west","outlet",None,"asserted","NONE",[],[],[],["baeng:excluded"],None,inc="i7",alt={"source_chain":[["outlet","s_oh"]],"event_type":["ASSAULT"],"modality":["claimed"]},tags=["excluded-place"])
d.c("q","In November 2010 North Korean artillery killed four people on Yeonpyeong","outlet",None,"background","ASSAULT","heavy-weapons",["KP_ARM"],["?KR"],["yeonp"],d.T("In November 2010","2010-11-01T00:00","2010-12-01T00:00","month"),w=["artillery|artillery"],cas=[("four people","killed",4,4,"unknown","KR")],inc="i5",tags=["background"])
d.c("r","The North has never recognised the line","outlet",None,"background","NONE",[],["KP"],[],[],None,opt=True,pol="negative")
d.b("(Reporting by Meridian bureaux in Seoul and Beijing)\nCopyright Meridian News Agency. Redistribution prohibited.","credit")
d.x("attribution","b","d","who crossed the line"); d.x("weapon","e","f","ten rockets fired v no launch detected"); d.x("status","i","k","kidnapped v asked to be taken"); d.x("weapon","c","e","naval gunfire v rockets","different shooters",opt=True); d.x("status","h2","k","kidnapped v own wish","",opt=True)
d.m("<<Beijing>> appealed","CN","metonym"); d.m("<<Pyongyang>> turned","KP","metonym"); d.m("<<Seoul>>'s Joint","KR","metonym")
d.agr("Korean armistice (1953)","ceasefire",["KR","KP","UNC"],["the <<armistice>>"],"overseen by the UN Command",[],["n"])
d.gap("on condition that she not be identified","unnamed_source","unification ministry official")
d.esc("up","no-warning threat",["l"],2); d.esc("down","UN Command inspection",["n"],1)
DOCS.append(d)

# ============ Georgia 2008 ============
party("RU","Russia","state","Russia","Russian","Moscow","Kremlin","The Kremlin"); party("RU_PK","Russian peacekeepers","military","Russia","Russian peacekeepers stationed between the two lines","peacekeepers")
party("GE","Georgia","state","Georgia","Georgian","Tbilisi"); party("GE_GOV","Georgian government","government","Georgia","Tbilisi","Georgia"); party("GE_ARM","Georgian army","military","Georgia","Georgian howitzers","Georgian forces","Georgian troops","we"); party("GE_POL","Georgian policemen","police","Georgia","two of its policemen","policemen","police")
party("SO_SEP","South Ossetian separatists","armed-group","South Ossetia","separatist","separatists","South Ossetia","South Ossetian forces"); party("SOS_CIV","South Ossetian civilians","civilians","South Ossetia","a woman and her son","residents of Tskhinvali")
party("OSCE","OSCE","io","OSCE"); party("US_GOV","United States government","government","United States","State Department","Washington","United States"); party("RU_CIT","Russian citizens","civilians","Russia","Russian citizens","citizens")
place("nikozi","Nikozi",42.1967,43.9550,"GE","village",8); place("ergneti","Ergneti",42.1950,44.0000,"GE","village",8); place("tskh","Tskhinvali",42.2251,43.9644,"GE","town",10); place("kodori","Kodori gorge",43.1000,41.8000,"GE","valley",35,"Kodori"); place("gori","Gori",41.9842,44.1158,"GE","town",10)
d = Doc("b10", '''Villages shelled near Tskhinvali as Moscow and Tbilisi swap blame

Update (1930ET): Georgia says two of its policemen were killed and eight hurt in hours of mortar fire on Nikozi, a few hundred yards from separatist-held Tskhinvali. Tbilisi has asked the OSCE for monitors "at first light", state minister Lasha Kvirikadze told Rustavi-2 television.

Below is the full statement of the South Ossetian interior ministry:

Residents say the shelling set in a little after midnight, local time, "just as the Saturday film ended", and had spread to Ergneti by two o'clock. Russian peacekeepers stationed between the two lines sent up flares but did not step in, according to the Vesti-Kavkaz agency, which was quoting their press officer.

* * *

(1710ET): Georgian howitzers opened up first, at 11:20 on Saturday night, and wounded a woman and her son in a suburb of Tskhinvali, the separatists' envoy in Moscow, Batradz Dzagaty, has alleged. "Invention," a Georgian defence official shot back. "We keep no howitzers north of Gori."

Russia "will not stand by" if its citizens are killed, a Kremlin spokesman was quoted as saying by Vesti-Kavkaz.

The State Department called on Moscow to use its influence with the separatists. It is, a senior diplomat said, "the most dangerous night since 2004", when dozens died in fighting around the same villages.

Nothing has been reported from the Kodori gorge, at the other end of the country, where the ceasefire of 1994 is being kept.

Residents say the shelling set in a little after midnight, local time, "just as the Saturday film ended", and had spread to Ergneti by two o'clock.

Unconfirmed reports on Georgian forums speak of tanks leaving Gori.

Sponsored: Ten stocks that soar when the guns go off - click here
Leave a comment
''', "2008-07-12T23:35:00Z", "Asia/Tbilisi", ("unnamed news blog","media","neutral",["the blog"]), "aggregated updates, missing statement", title="Villages shelled near Tskhinvali as Moscow and Tbilisi swap blame")
d.src("s_ge","Georgia (government)","government","Georgia",["Georgia","Tbilisi","Georgian government"]); d.src("s_kvi","Lasha Kvirikadze","official","Georgia",["state minister Lasha Kvirikadze","Kvirikadze"]); d.src("s_r2","Rustavi-2","broadcaster","Georgia",["Rustavi-2 television"])
d.src("s_res","residents","witness","Georgia",["Residents","residents of Nikozi"]); d.src("s_vk","Vesti-Kavkaz","agency","Russia",["the Vesti-Kavkaz agency"]); d.src("s_po","press officer of the Russian peacekeepers","military","Russia",["their press officer","press officer","Russian peacekeepers"],via="s_vk")
d.src("s_dz","Batradz Dzagaty","official","South Ossetia",["Dzagaty","the separatists' envoy in Moscow, Batradz Dzagaty","separatists' envoy in Moscow"]); d.src("s_gdo","unnamed Georgian defence official","anonymous","Georgia",["a Georgian defence official","Georgian defence official"]); d.src("s_kr","Kremlin spokesman","government","Russia",["a Kremlin spokesman","Kremlin"],via="s_vk")
d.src("s_sd","US State Department","government","United States",["The State Department","State Department"]); d.src("s_dip","unnamed senior diplomat","anonymous","unknown",["a senior diplomat","senior diplomat"]); d.src("s_for","Georgian forums","social-media","Georgia",["Unconfirmed reports on Georgian forums","reports on Georgian forums"])
d.inc("i1","Shelling of Nikozi and Ergneti, night of 12/13 July 2008","ASSAULT",{"Georgia":"confirms","South Ossetia":"silent","Russia":"confirms"},pl=["nikozi"],note="South Ossetian statement missing"); d.inc("i2","Alleged Georgian howitzer fire on Tskhinvali, 12 July 23:20","ASSAULT",{"South Ossetia":"confirms","Georgia":"denies"},pl=["tskh"]); d.inc("i3","Georgian request to the OSCE","REQUEST",{"Georgia":"confirms"})
d.inc("i4","Russian warning","THREATEN",{"Russia":"confirms"}); d.inc("i5","US call on Moscow","REQUEST",{"United States":"confirms"}); d.inc("i6","Fighting in 2004 (background)","ASSAULT",{}); d.inc("i7","Quiet in Kodori","RETREAT",{},pl=["kodori"]); d.inc("i8","Tanks reported leaving Gori","MOBILIZE",{},pl=["gori"])
CT = d.T(None,"2008-07-13T00:00","2008-07-13T03:30","part-of-day","context")
d.c("h","Villages shelled near Tskhinvali","outlet",None,"asserted","ASSAULT","heavy-weapons",[],["?GE"],["tskh"],CT,inc="i1",opt=True,tags=["headline"])
d.c("a","two of its policemen were killed and eight hurt in hours of mortar fire on Nikozi, a few hundred yards from separatist-held Tskhinvali",["s_ge"],"Georgia says","claimed","ASSAULT","heavy-weapons",["?SO_SEP"],["GE_POL"],["nikozi","tskh:container"],d.T("hours","2008-07-13T00:00","2008-07-13T03:30","part-of-day","context") | {"text":None},w=["mortar fire|mortar"],cas=[("two of its policemen","killed",2,2,"police","GE_POL"),("eight","wounded",8,8,"police","GE_POL")],inc="i1",alt={"actors":[[]],"targets":[["GE_POL","GE"]]},tags=["implicit-actor"])
d.c("b","Tbilisi has asked the OSCE for monitors \"at first light\"",["s_r2","s_kvi"],"state minister Lasha Kvirikadze told Rustavi-2 television","requested","REQUEST","assist",["GE_GOV"],["OSCE"],[],None,inc="i3",alt={"source_chain":[["outlet","s_kvi"]],"modes":[["investigate"]]},tags=["metonym","nested-source"])
_R='the shelling set in a little after midnight, local time, "just as the Saturday film ended", and had spread to Ergneti by two o\'clock'
d.c("c","interior ministry:\n\nResidents say <<"+_R+">>",["s_res"],"Residents say","claimed","ASSAULT","heavy-weapons",["?SO_SEP"],[],["ergneti"],d.T("a little after midnight, local time","2008-07-13T00:00","2008-07-13T00:30","hour",approx=True),w=["shelling|artillery"],inc="i1",alt={"actors":[[]]},tags=["tz","two-times"])
d.c("c2","is being kept.\n\nResidents say <<"+_R+">>",["s_res"],"Residents say","claimed","ASSAULT","heavy-weapons",["?SO_SEP"],[],["ergneti"],d.T("a little after midnight, local time","2008-07-13T00:00","2008-07-13T00:30","hour",approx=True),w=["shelling|artillery"],inc="i1",dup="c",tags=["repeat"])
d.c("e","Russian peacekeepers stationed between the two lines sent up flares but did not step in",["s_vk","s_po"],"according to the Vesti-Kavkaz agency, which was quoting their press officer","claimed","NONE",[],["RU_PK"],[],["?nikozi"],CT,inc="i1",alt={"event_type":["AID","MOBILIZE","ASSAULT"],"modes":[["peacekeeping"],[]]},tags=["nested-source","attribution-end"])
d.c("f","Georgian howitzers opened up first, at 11:20 on Saturday night, and wounded a woman and her son in a suburb of Tskhinvali",["s_dz"],"the separatists' envoy in Moscow, Batradz Dzagaty, has alleged","claimed","ASSAULT","heavy-weapons",["GE_ARM"],["SOS_CIV"],["tskh"],d.T("at 11:20 on Saturday night","2008-07-12T23:20",None,"minute","relative"),w=["howitzers|artillery"],cas=[("a woman and her son","wounded",2,2,"civilian","SOS_CIV")],inc="i2",alt={"incident":["i1"]},tags=["speaker-place-not-location","attribution-end"])
d.c("g","We keep no howitzers north of Gori",["s_gdo"],"a Georgian defence official shot back","denied","ASSAULT","heavy-weapons",["GE_ARM"],[],["gori:direction"],None,w=["howitzers|artillery"],inc="i2",quote=True,about="f",alt={"modality":["claimed"],"event_type":["NONE","MOBILIZE"],"modes":[[]],"incident":["i1"]},tags=["denial","broken-quote","anonymous","pronoun"])
d.c("g0","\"Invention,\" a Georgian defence official shot back",["s_gdo"],"shot back","denied","ASSAULT",[],["?GE_ARM"],[],[],None,inc="i2",quote=True,opt=True)
d.c("i","Russia \"will not stand by\" if its citizens are killed",["s_vk","s_kr"],"a Kremlin spokesman was quoted as saying by Vesti-Kavkaz","hypothetical","THREATEN","violence",["RU"],["?GE"],[],None,inc="i4",tags=["conditional","veiled-threat","nested-source"],alt={"modality":["predicted"],"modes":[[]]})
d.c("j","The State Department called on Moscow to use its influence with the separatists",["s_sd"],"called on","requested","REQUEST","change",["US_GOV"],["RU"],[],None,inc="i5",alt={"modes":[["assist"],["yield"]]},tags=["metonym","narrated-verbal-act"])
d.c("k","It is, a senior diplomat said, \"the most dangerous night since 2004\"",["s_dip"],"a senior diplomat said","opinion","NONE",[],[],[],[],None,inc="i1",alt={"incident":[None]},tags=["anonymous","broken-clause"])
d.c("l","dozens died in fighting around the same villages","outlet","when","background","ASSAULT","clash",["?GE","?SO_SEP"],["?GE","?SO_SEP"],["?nikozi"],d.T(None,"2004-01-01T00:00","2005-01-01T00:00","year","context"),cas=[("dozens","killed",24,99,"unknown")],inc="i6",alt={"source_chain":[["outlet","s_dip"]]},tags=["background","vague-number","time-outside-span"])
d.c("m","Nothing has been reported from the Kodori gorge, at the other end of the country","outlet",None,"asserted","NONE",[],[],[],["kodori:excluded"],None,inc="i7",pol="negative",alt={"event_type":["ASSAULT"]},tags=["excluded-place"])
d.c("n","the ceasefire of 1994 is being kept","outlet",None,"asserted","RETREAT","ceasefire",["?GE"],["?GE"],["?kodori"],None,inc="i7",tags=["relative-clause"])
d.c("o","tanks leaving Gori",["s_for"],"Unconfirmed reports on Georgian forums speak of","claimed","MOBILIZE","troops",["?GE_ARM"],[],["gori:origin"],None,w=["tanks|tank"],inc="i8",alt={"event_type":["RETREAT"],"modes":[["withdraw"],[]]},tags=["unverified","nominal"])
d.d("is being kept.\n\n<<Residents say "+_R+".>>","ministry:\n\n<<Residents say "+_R+".>>","paragraph")
d.b("Sponsored: Ten stocks that soar when the guns go off - click here\nLeave a comment","promo")
d.stamp("Update (<<1930ET>>)","2008-07-12T19:30","2008-07-12T19:31","post","America/New_York"); d.stamp("(<<1710ET>>)","2008-07-12T17:10","2008-07-12T17:11","post","America/New_York")
d.x("attribution","f","g","Georgian howitzers fired v no howitzers there"); d.x("occurrence","f","g0","howitzer fire v invention","",opt=True)
d.x("initiator","a","f","who fired first","",opt=True); d.x("time","c","f","onset a little after midnight v 23:20","",opt=True)
d.m("<<Tbilisi>> has","GE_GOV","metonym"); d.m("called on <<Moscow>> to","RU","metonym")
d.agr("Ceasefire of 1994 (Abkhazia)","ceasefire",["GE"],["ceasefire of 1994"],"being kept in Kodori",[],["n"])
d.gap("Below is the full statement of the South Ossetian interior ministry:","announced_missing","South Ossetian statement announced, not printed")
d.gap("Unconfirmed reports","unverified","tanks leaving Gori"); d.gap("a senior diplomat said","unnamed_source","senior diplomat"); d.gap("a Georgian defence official","unnamed_source","defence official")
d.ir("lost-embed","Below is the full statement of the South Ossetian interior ministry:","nothing follows")
d.esc("up","Russian warning",["i"],2); d.esc("up","tanks reported on the move",["o"],1); d.esc("down","call for monitors",["b"],1)
DOCS.append(d)
