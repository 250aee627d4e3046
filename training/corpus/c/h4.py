from lib import *
DOCS = []
# ================= 10 wire copy, Kenya-Somalia =================
party("KE","Kenya","state","Kenya","Kenyan","Nairobi")
party("KE_GOV","Kenyan government","government","Kenya","Nairobi","Kenya","Kenyan Foreign Ministry","Interior Ministry")
party("KE_AF","Kenya Defence Forces","military","Kenya","its aircraft","Kenyan jets","Kenyan forces","Kenyan army")
party("KE_GUARD","camp guards","security","Kenya","Guards","guards")
party("KE_CIV","road workers","civilians","Kenya","Four road workers","workers","Kenyan civilians","our people")
party("CN_CIV","Chinese engineers","civilians","China","Chinese engineers")
party("CN","China","state","China","Beijing","Chinese")
party("SHAB","al Shabaab","armed-group","al Shabaab","al Shabaab gunmen","its men","gunmen","attackers","Al Shabaab","al-Shabaab")
party("JUB","Jubaland forces","military","Somalia","Jubaland forces","Jubaland")
party("SO_GOV","Somali government","government","Somalia","Mogadishu","Somalia")
party("SO","Somalia","state","Somalia","Somali")
place("elwak","Elwak",2.8040,40.9290,"KE","town",10,"El Wak")
place("lafey","Lafey",3.1530,41.1840,"KE","town",10)
place("garbaharey","Garbaharey",3.3292,42.2203,"SO","town",12,"Garbahaarey")
place("wajir","Wajir",1.7471,40.0573,"KE","town",12)
place("mandera_c","Mandera county",3.4,40.7,"KE","region",100)
place("mandera","Mandera",3.9366,41.8670,"KE","town",10)
place("somalia","Somalia",4.0,45.0,"SO","country",500,"Somali side")
d = Doc("c10", '''GARISSA, Kenya, Nov 12 (Rift Wire) - Four road workers were killed and three abducted on Tuesday when al Shabaab gunmen stormed a construction camp near Elwak, close to the Somali border, Kenyan police said.

The attack began at 2:15 a.m. local time (2315 GMT on Monday) with a rocket-propelled grenade fired at the camp gate, the police said. Guards shot back, they added.

Two of those abducted are Chinese engineers, according to county commissioner Abdi Gedi, who said their vehicle had been found empty near Lafey.

Al Shabaab said on its radio station that its men had killed "twelve crusaders". Somalia's state news agency, quoting a commander of the Jubaland forces, said two of the attackers had been shot dead near Garbaharey on their way back.

Nairobi denied that its aircraft had bombed villages on the Somali side.

Some 150 workers have been taken to Wajir by bus, the roads authority said. A dusk-to-dawn curfew took effect in Mandera county at 6 p.m., according to the Interior Ministry.

Kenya summoned the Somali ambassador and called on Mogadishu to hand over a clan elder suspected of guiding the gunmen, the Foreign Ministry said.

"If our people are not returned, we will go and fetch them ourselves," Interior Minister Peter Rotich told mourners.

The two countries share a border of about 680 km. An attack on quarry workers near Mandera in December 2014 killed 36 people. Beijing said only that it was "in close contact" with Nairobi.

(Reporting by the Garissa bureau; editing by J. Wanjala)
Rift Wire: trusted since 1996
''', "2024-11-12T16:10:00Z", "Africa/Nairobi", ("Rift Wire","agency","neutral",["Rift Wire"]), "wire copy")
d.src("s_pol","Kenyan police","police","Kenya",["the police","Kenyan police","police"])
d.src("s_ged","Abdi Gedi","official","Kenya",["county commissioner Abdi Gedi","county commissioner","Gedi"])
d.src("s_shab","al Shabaab","armed-group","al Shabaab",["Al Shabaab","al-Shabaab"])
d.src("s_sna","Somali state news agency","state-media","Somalia",["Somalia's state news agency"])
d.src("s_jub","commander of the Jubaland forces","military","Somalia",["a commander of the Jubaland forces","Jubaland commander"],via="s_sna")
d.src("s_ke","Kenyan government","government","Kenya",["Nairobi","Kenya"])
d.src("s_road","Kenyan roads authority","official","Kenya",["the roads authority","roads authority"])
d.src("s_int","Kenyan Interior Ministry","ministry","Kenya",["the Interior Ministry","Interior Ministry"])
d.src("s_mfa","Kenyan Foreign Ministry","ministry","Kenya",["the Foreign Ministry","Foreign Ministry","Kenya"])
d.src("s_rot","Peter Rotich","official","Kenya",["Interior Minister Peter Rotich","Rotich","Interior Minister"])
d.src("s_bei","Beijing (Chinese government)","government","China",["Beijing","China"])
d.inc("i1","Attack on road camp near Elwak, 12 Nov 2024","ASSAULT",{"Kenya":"confirms","al Shabaab":"confirms"},pl=["elwak"])
d.inc("i2","Attackers shot near Garbaharey","ASSAULT",{"Somalia":"confirms"},pl=["garbaharey"]); d.inc("i3","Alleged Kenyan air strikes in Somalia","ASSAULT",{"Kenya":"denies"},pl=["somalia"])
d.inc("i4","Workers taken to Wajir","NONE",{"Kenya":"confirms"}); d.inc("i5","Curfew in Mandera county","COERCE",{"Kenya":"confirms"},pl=["mandera_c"])
d.inc("i6","Kenyan protest and demand","REQUEST",{"Kenya":"confirms","Somalia":"silent"}); d.inc("i7","Warning of cross-border operation","THREATEN",{"Kenya":"confirms"}); d.inc("i8","Mandera quarry attack, Dec 2014 (background)","ASSAULT",{},pl=["mandera"])
CT=d.T(None,"2024-11-12T02:15","2024-11-12T04:00","hour","context"); PM=d.T(None,"2024-11-12T02:15","2024-11-12T19:10","part-of-day","context")
d.c("a","Four road workers were killed and three abducted on Tuesday when al Shabaab gunmen stormed a construction camp near Elwak, close to the Somali border",["s_pol"],"Kenyan police said","claimed","ASSAULT",["firearms","abduct"],["SHAB"],["KE_CIV"],["elwak"],d.T("on Tuesday","2024-11-12",prec="day",basis="relative"),cas=[("Four road workers","killed",4,4,"civilian","KE_CIV"),("three","abducted",3,3,"civilian","KE_CIV")],inc="i1",alt={"modes":[["abduct"],["firearms"],["clash"]]})
d.c("b","The attack began at 2:15 a.m. local time (2315 GMT on Monday) with a rocket-propelled grenade fired at the camp gate",["s_pol"],"the police said","claimed","ASSAULT","heavy-weapons",["?SHAB"],["?KE_CIV"],["?elwak"],d.T("at 2:15 a.m. local time (2315 GMT on Monday)","2024-11-12T02:15",None,"minute"),w=["rocket-propelled grenade|grenade"],inc="i1",tags=["tz"],alt={"modes":[["explosives"],["firearms"]]})
d.c("c","Guards shot back",["s_pol"],"they added","claimed","ASSAULT","firearms",["KE_GUARD"],["?SHAB"],["?elwak"],CT,inc="i1")
d.c("d","Two of those abducted are Chinese engineers",["s_ged"],"according to county commissioner Abdi Gedi","claimed","ASSAULT","abduct",["?SHAB"],["CN_CIV"],["?elwak"],CT,cas=[("Two of those abducted","abducted",2,2,"civilian","CN_CIV")],inc="i1",alt={"event_type":["NONE"],"modes":[[]]})
d.c("e","their vehicle had been found empty near Lafey",["s_ged"],"said","claimed","NONE",[],[],["?CN_CIV"],["lafey"],PM,inc="i1",tags=["passive"])
d.c("f",'its men had killed "twelve crusaders"',["s_shab"],"Al Shabaab said on its radio station that","claimed","ASSAULT",[],["SHAB"],["?KE_CIV"],["?elwak"],CT,cas=[('"twelve crusaders"',"killed",12,12,"unknown","KE_CIV")],inc="i1",tags=["platform-not-source"],alt={"modes":[["firearms"],["clash"]],"targets":[["KE"]]})
d.c("g","two of the attackers had been shot dead near Garbaharey on their way back",["s_sna","s_jub"],"Somalia's state news agency, quoting a commander of the Jubaland forces, said","claimed","ASSAULT","firearms",["?JUB"],["SHAB"],["garbaharey"],PM,cas=[("two of the attackers","killed",2,2,"military","SHAB")],inc="i2",tags=["nested-source","passive"],alt={"incident":["i1"]})
d.c("h","its aircraft had bombed villages on the Somali side",["s_ke"],"denied that","denied","ASSAULT","aerial",["KE_AF"],["?SO"],["somalia"],None,w=["aircraft"],inc="i3",tags=["metonym","denial"],alt={"actors":[["KE"],["KE_GOV"]]})
d.c("i","Some 150 workers have been taken to Wajir by bus",["s_road"],"the roads authority said","claimed","NONE",[],["?KE_GOV"],["KE_CIV"],["?elwak:origin","wajir:destination"],PM,cas=[("Some 150 workers","evacuated",150,150,"civilian","KE_CIV")],inc="i4",alt={"event_type":["AID"]})
d.c("j","A dusk-to-dawn curfew took effect in Mandera county at 6 p.m.",["s_int"],"according to the Interior Ministry","claimed","COERCE","curfew",["?KE_GOV"],["?KE_CIV"],["mandera_c"],d.T("at 6 p.m.","2024-11-12T18:00",None,"minute"),inc="i5",alt={"incident":["i1"]})
d.c("k","Kenya summoned the Somali ambassador",["s_mfa"],"the Foreign Ministry said","claimed","ACCUSE","disapprove",["KE_GOV"],["SO"],[],PM,inc="i6",alt={"targets":[["SO_GOV"]]})
d.c("l","called on Mogadishu to hand over a clan elder suspected of guiding the gunmen",["s_mfa"],"called on","requested","REQUEST","yield",["KE_GOV"],["SO_GOV"],[],PM,inc="i6",tags=["metonym","elided-subject"],alt={"modes":[["change"],["assist"]]})
d.c("m","If our people are not returned, we will go and fetch them ourselves",["s_rot"],"told mourners","hypothetical","THREATEN","violence",["KE_GOV"],["?SHAB"],[],None,inc="i7",quote=True,tags=["conditional"],alt={"targets":[["SO_GOV"]],"modes":[[]]})
d.c("n","The two countries share a border of about 680 km","outlet",None,"background","NONE",[],["KE","SO"],[],[],None,opt=True)
d.c("o","An attack on quarry workers near Mandera in December 2014 killed 36 people","outlet",None,"background","ASSAULT",[],["?SHAB"],["KE_CIV"],["mandera"],d.T("in December 2014","2014-12-01T00:00","2015-01-01T00:00","month"),cas=[("36 people","killed",36,36,"civilian","KE_CIV")],inc="i8",tags=["background"],alt={"modes":[["firearms"]]})
d.c("p",'it was "in close contact" with Nairobi',["s_bei"],"said only that","claimed","NONE",[],["CN"],["KE_GOV"],[],None,opt=True,tags=["metonym"],alt={"event_type":["CONSULT"]})
d.b("(Reporting by the Garissa bureau; editing by J. Wanjala)","credit"); d.b("Rift Wire: trusted since 1996","site-furniture")
d.x("casualties","a","f","killed: 4 v 12")
d.m("<<Nairobi>> denied","KE_GOV","metonym"); d.m("on <<Mogadishu>> to","SO_GOV","metonym"); d.m("<<Beijing>> said","CN","metonym")
d.gap(None,"desk_gap","who reported the bombing that Nairobi denies")
d.esc("up","threat of cross-border action",["m"],2)
DOCS.append(d)

# ================= 11 several sources, Korea =================
party("KR","South Korea","state","South Korea","Seoul","South Korean","the South","South")
party("KR_NAVY","South Korean navy","military","South Korea","A South Korean patrol boat","its boats","patrol boats of the South","South Korean patrol boat","South Korean military")
party("KR_CIV","South Korean fishermen","civilians","South Korea","a trawler","deckhand","fishermen")
party("KR_PRES","President of South Korea","government","South Korea","South Korea's president")
party("KP","North Korea","state","North Korea","Pyongyang","North Korean","the North","North")
party("KP_AF","Korean People's Army","military","North Korea","The North's General Staff","coastal artillery","North Korean vessel","a North Korean vessel","North Korean army","its coastal artillery")
party("UNC","United Nations Command","io","UN","The UN Command","UN Command","its observers")
party("US_NAVY","US Navy","military","United States","US destroyer")
place("yeonpyeong","Yeonpyeong island",37.6667,125.7000,"KR","island",15,"Yeonpyeong","the island")
place("incheon","Incheon",37.4563,126.7052,"KR","town",20)
place("paju","Paju",37.7600,126.7800,"KR","town",12)
place("yellowsea","Yellow Sea",36.5,124.0,None,"sea",300)
d = Doc("c11", '''Shots off Yeonpyeong put Korean hotline to the test

A South Korean patrol boat fired ten warning shots at a North Korean vessel off the island of Yeonpyeong at 5:50 a.m. on Wednesday, the Hanbit news agency reported, citing the Joint Chiefs of Staff in Seoul.

The North's General Staff, in a statement read on state television, said two patrol boats of the South had opened fire with machine guns well inside its waters. It put its coastal artillery on full alert.

Seoul denied that its boats had crossed the sea border. The fishermen's cooperative on the island said a trawler had been hit by a stray round. A deckhand, wounded in the neck, died in hospital in Incheon, the coast guard said later.

Hours earlier, the North had sent some 40 balloons filled with rubbish towards Paju, according to the provincial government.

The UN Command said its observers had seen no crossing by either side and called the shooting "avoidable". It urged both Koreas to pick up the hotline.

Japanese media quoted an unnamed defence official as saying a US destroyer would enter the Yellow Sea by the weekend. South Korea's president told party leaders that any shell on the island would be answered "threefold", according to his office.

"The South is playing with fire," a North Korean diplomat in Beijing said.

North Korean shells killed four people on Yeonpyeong in November 2010. Under a military agreement of September 2018 both sides gave up live-fire drills near the sea border; Seoul suspended it in June.

Get the Pacific Ledger newsletter every morning. Manage your account
''', "2024-10-16T11:00:00Z", "Asia/Seoul", ("Pacific Ledger","newspaper","neutral",["Pacific Ledger"]), "newspaper report, densely nested sources", title="Shots off Yeonpyeong put Korean hotline to the test")
d.src("s_han","Hanbit news agency","agency","South Korea",["the Hanbit news agency","Hanbit"])
d.src("s_jcs","Joint Chiefs of Staff","military","South Korea",["the Joint Chiefs of Staff in Seoul","South Korean Joint Chiefs of Staff"],via="s_han")
d.src("s_tv","North Korean state television","state-media","North Korea",["state television"])
d.src("s_gs","North Korean General Staff","military","North Korea",["The North's General Staff","General Staff"],via="s_tv")
d.src("s_seo","Seoul (South Korean government)","government","South Korea",["Seoul","South Korea","South Korean government"])
d.src("s_coop","fishermen's cooperative","ngo","South Korea",["The fishermen's cooperative on the island","fishermen's cooperative on Yeonpyeong"])
d.src("s_cg","South Korean coast guard","official","South Korea",["the coast guard","coast guard"])
d.src("s_prov","provincial government","official","South Korea",["the provincial government","Gyeonggi provincial government"])
d.src("s_unc","UN Command","io","UN",["The UN Command","United Nations Command"])
d.src("s_jm","Japanese media","media","Japan",["Japanese media"])
d.src("s_do","unnamed defence official","anonymous","Japan",["an unnamed defence official","defence official","Japanese defence official"],via="s_jm")
d.src("s_po","office of South Korea's president","government","South Korea",["his office","presidential office"])
d.src("s_pre","South Korea's president","government","South Korea",["South Korean president","president"],via="s_po")
d.src("s_dip","North Korean diplomat in Beijing","official","North Korea",["a North Korean diplomat in Beijing","North Korean diplomat"])
d.inc("i1","Shots at sea off Yeonpyeong, 16 Oct 2024","ASSAULT",{"South Korea":"confirms","North Korea":"confirms"},pl=["yeonpyeong"])
d.inc("i2","Balloons towards Paju","COERCE",{"South Korea":"confirms"},pl=["paju"]); d.inc("i3","US destroyer to the Yellow Sea","MOBILIZE",{},pl=["yellowsea"])
d.inc("i4","Threats after the shooting","THREATEN",{"South Korea":"confirms","North Korea":"confirms"}); d.inc("i5","North's coastal artillery on alert","MOBILIZE",{"North Korea":"confirms"})
d.inc("i6","Shelling of Yeonpyeong, November 2010 (background)","ASSAULT",{},pl=["yeonpyeong"]); d.inc("i7","Military agreement of 2018 and its suspension (background)","AGREE",{})
CT=d.T(None,"2024-10-16T05:50","2024-10-16T06:30","hour","context")
d.c("h","Shots off Yeonpyeong","outlet",None,"asserted","ASSAULT","naval",[],[],["yeonpyeong"],CT,inc="i1",opt=True,tags=["headline"],alt={"modes":[["firearms"],[]]})
d.c("a","A South Korean patrol boat fired ten warning shots at a North Korean vessel off the island of Yeonpyeong at 5:50 a.m. on Wednesday",["s_han","s_jcs"],"the Hanbit news agency reported, citing the Joint Chiefs of Staff in Seoul","claimed","ASSAULT","naval",["KR_NAVY"],["KP_AF"],["yeonpyeong"],d.T("at 5:50 a.m. on Wednesday","2024-10-16T05:50",None,"minute"),w=["patrol boat|ship"],qty=[("ten warning shots","shots",10,10)],inc="i1",tags=["nested-source","warning"],alt={"event_type":["THREATEN","COERCE"],"modes":[["firearms"],["naval","firearms"],["violence"],[]],"targets":[["KP"]]})
d.c("b","two patrol boats of the South had opened fire with machine guns well inside its waters",["s_tv","s_gs"],"The North's General Staff, in a statement read on state television, said","claimed","ASSAULT",["naval","firearms"],["KR_NAVY"],["?KP_AF"],["?yeonpyeong"],CT,w=["patrol boats|ship","machine guns|heavy-machine-gun"],qty=[("two patrol boats","boats",2,2)],inc="i1",tags=["nested-source"],alt={"modes":[["naval"],["firearms"]],"actors":[["KR"]]})
d.c("c","It put its coastal artillery on full alert",["s_tv","s_gs"],None,"claimed","MOBILIZE","alert",["KP_AF"],[],[],None,w=["artillery"],inc="i5",tags=["attribution-carry-over"],alt={"source_chain":[["outlet"]],"modality":["asserted"],"incident":["i1"]})
d.c("d","its boats had crossed the sea border",["s_seo"],"denied that","denied","NONE",[],["KR_NAVY"],["?KP"],[],CT,inc="i1",about="b",tags=["denial","metonym"],alt={"event_type":["ASSAULT","COERCE"]})
d.c("e","a trawler had been hit by a stray round",["s_coop"],"said","claimed","ASSAULT","firearms",[],["KR_CIV"],["?yeonpyeong"],CT,inc="i1",tags=["passive","unknown-perpetrator"],alt={"modes":[["naval"],[]]})
d.c("f","A deckhand, wounded in the neck, died in hospital in Incheon",["s_cg"],"the coast guard said later","claimed","ASSAULT",[],[],["KR_CIV"],["incheon"],d.T(None,"2024-10-16T05:50","2024-10-16T20:00","part-of-day","context"),cas=[("A deckhand","killed",1,1,"civilian","KR_CIV")],inc="i1",tags=["death-place-not-event-place"],alt={"modes":[["firearms"]]})
d.c("g","Hours earlier, the North had sent some 40 balloons filled with rubbish towards Paju",["s_prov"],"according to the provincial government","claimed","COERCE",[],["KP"],["?KR"],["paju:direction"],d.T("Hours earlier","2024-10-15T20:00","2024-10-16T05:50","part-of-day","relative"),qty=[("some 40 balloons","balloons",40,40)],inc="i2",tags=["direction-not-location"],alt={"event_type":["NONE","ASSAULT","PROTEST","THREATEN"],"actors":[["KP_AF"]]})
d.c("i","its observers had seen no crossing by either side",["s_unc"],"said","claimed","NONE",[],["UNC"],["?KR_NAVY","?KP_AF"],[],CT,inc="i1",pol="negative",tags=["negative-statement"])
d.c("j",'called the shooting "avoidable"',["s_unc"],"called","opinion","ACCUSE","disapprove",["UNC"],[],[],None,inc="i1",alt={"modality":["claimed"],"event_type":["NONE"],"modes":[[]]})
d.c("k","It urged both Koreas to pick up the hotline",["s_unc"],"urged","requested","REQUEST","meet",["UNC"],["KR","KP"],[],None,tags=["pronoun-source"],alt={"modes":[["change"],["yield"]],"incident":["i1","i4"]})
d.c("l","a US destroyer would enter the Yellow Sea by the weekend",["s_jm","s_do"],"Japanese media quoted an unnamed defence official as saying","predicted","MOBILIZE","troops",["US_NAVY"],[],["yellowsea:destination"],d.T("by the weekend","2024-10-16T20:00","2024-10-19T00:00","multi-day","relative"),w=["destroyer|ship"],inc="i3",tags=["nested-source","future-in-past"],alt={"modality":["claimed"],"modes":[[],["alert"]]})
d.c("m",'any shell on the island would be answered "threefold"',["s_po","s_pre"],"told party leaders that","hypothetical","THREATEN","violence",["?KR"],["?KP"],["yeonpyeong"],None,inc="i4",tags=["nested-source","cue-before-relay-after","conditional-nominal"],alt={"modality":["predicted"],"actors":[["KR_PRES"],["KR_NAVY"]]})
d.c("n","The South is playing with fire",["s_dip"],"a North Korean diplomat in Beijing said","opinion","THREATEN","violence",["?KP"],["KR"],[],None,inc="i4",quote=True,tags=["veiled-threat"],alt={"event_type":["ACCUSE"],"modality":["claimed"],"modes":[[],["disapprove"]]})
d.c("o","North Korean shells killed four people on Yeonpyeong in November 2010","outlet",None,"background","ASSAULT","heavy-weapons",["KP_AF"],["?KR"],["yeonpyeong"],d.T("in November 2010","2010-11-01T00:00","2010-12-01T00:00","month"),w=["shells|artillery"],cas=[("four people","killed",4,4,"mixed","KR")],inc="i6",tags=["background"],alt={"actors":[["KP"]]})
d.c("p","Under a military agreement of September 2018 both sides gave up live-fire drills near the sea border","outlet",None,"background","AGREE","military",["?KR","?KP"],["?KR","?KP"],[],d.T("of September 2018","2018-09-01T00:00","2018-10-01T00:00","month"),inc="i7",tags=["background","treaty"],alt={"event_type":["RETREAT","CONCEDE"],"modes":[[],["yield"]]})
d.c("q","Seoul suspended it in June","outlet",None,"background","SANCTION","discontinue",["KR"],["?KP"],[],d.T("in June","2024-06-01T00:00","2024-07-01T00:00","month","relative"),inc="i7",tags=["background","metonym","pronoun"],alt={"event_type":["REJECT"],"modes":[[]]})
d.b("Get the Pacific Ledger newsletter every morning. Manage your account","newsletter-footer")
d.x("location","b","d","boats inside the North's waters v no crossing"); d.x("location","b","i","fired inside its waters v no crossing seen"); d.x("weapon","a","b","ten warning shots v machine-gun fire",opt=True); d.x("count","a","b","one boat v two",opt=True)
d.agr("Military agreement of September 2018","agreement",["KR","KP"],["a military agreement of September 2018"],"no live-fire drills near the sea border",[],["p","q"])
d.m("<<Seoul>> denied","KR","metonym"); d.m("<<Seoul>> suspended","KR","metonym")
d.gap("an <<unnamed defence official>>","unnamed_source","defence official")
d.esc("up","coastal artillery on alert",["c"],2)
DOCS.append(d)

# ================= 12 source story, Myanmar =================
party("MM_PDF","People's Defence Force (PDF)","armed-group","Myanmar resistance","Drones of the People's Defence Force (PDF)","PDF","The resistance","People's Defence Force","the resistance")
party("MM_NUG","National Unity Government","government","Myanmar resistance","NUG","shadow government")
party("MM_AF","Myanmar army","military","Myanmar military","army","the army","soldiers","military council","helicopters","Myanmar military","army helicopters","Five soldiers")
party("MM_CIV","Myanmar civilians","civilians","Myanmar civilians","civilians","villages","eleven people","four of them children")
place("pyinoolwin","Pyin Oo Lwin",22.0350,96.4569,"MM","town",12,"Maymyo")
place("mogok","Mogok",22.9167,96.5000,"MM","town",12)
place("myanmar","Myanmar",21.0,96.0,"MM","country",500)
d = Doc("c12", '''Resistance drones destroy army fuel store in garrison town – source

Drones of the People's Defence Force (PDF) hit an army fuel store on the edge of Pyin Oo Lwin overnight, destroying at least seven tanker lorries, a source in the shadow government's defence ministry told Salween Post.

Eighteen drones took off and fifteen dropped their bombs on the target, the source said. The first bomb fell at about 1:30 a.m. Myanmar time (1900 GMT on Thursday). “The store was feeding the helicopters that fire on our villages. They will have to stay on the ground for a while.”

According to the same source, five soldiers were killed and a guard post at the military academy was also hit.

Salween Post was not able to check these details. Fire-detection satellites recorded a heat source at the place at 06:50 GMT on Friday, more than four hours after army officers said the fire was out.

The military council, quoted by state television, claimed that all the drones had been jammed and had fallen in fields. A nurse in the town spoke of nine wounded, most of them civilians.

The National Unity Government has neither confirmed nor denied the raid.

If the losses are confirmed, helicopter flights over Mogok could be halved for a month, thinks defence analyst Aye Min Tun.

The resistance describes raids on fuel as a fair answer to the army's coup of February 2021, and promises more of them. On Tuesday an air strike killed eleven people, four of them children, at a monastery near Mogok, according to a local relief group.

Salween Post is banned at home. Help us to go on reporting: donate
''', "2025-01-17T10:30:00Z", "Asia/Yangon", ("Salween Post","newspaper","neutral",["Salween Post"]), "source-based newspaper report", title="Resistance drones destroy army fuel store in garrison town – source")
d.src("s_src","unnamed source in the shadow government's defence ministry","anonymous","Myanmar resistance",["a source in the shadow government's defence ministry","the source","the same source","source"])
d.src("s_sat","fire-detection satellites","document","neutral",["Fire-detection satellites","satellite data"])
d.src("s_off","army officers","military","Myanmar military",["army officers"])
d.src("s_tv","Myanmar state television","state-media","Myanmar military",["state television"])
d.src("s_mc","Myanmar military council","government","Myanmar military",["The military council","military council"],via="s_tv")
d.src("s_nur","nurse in Pyin Oo Lwin","medical","Myanmar civilians",["A nurse in the town","nurse"])
d.src("s_aye","Aye Min Tun","analyst","neutral",["defence analyst Aye Min Tun"])
d.src("s_res","Myanmar resistance","armed-group","Myanmar resistance",["The resistance","the resistance"])
d.src("s_rel","local relief group","ngo","Myanmar civilians",["a local relief group"])
d.inc("i1","PDF drone raid on fuel store at Pyin Oo Lwin, night of 16/17 Jan 2025","ASSAULT",{"Myanmar resistance":"confirms","Myanmar military":"contests"},pl=["pyinoolwin"])
d.inc("i2","Hit on a guard post at the military academy","ASSAULT",{"Myanmar resistance":"confirms"},pl=["pyinoolwin"]); d.inc("i3","Coup of February 2021 (background)","COERCE",{},pl=["myanmar"]); d.inc("i4","Air strike on monastery near Mogok, 14 Jan","ASSAULT",{},pl=["mogok"]); d.inc("i5","Promise of more raids","THREATEN",{"Myanmar resistance":"confirms"})
CT=d.T(None,"2025-01-17T01:30","2025-01-17T03:30","part-of-day","context")
d.c("h","Resistance drones destroy army fuel store in garrison town",["s_src"],"source","claimed","ASSAULT","drone",["MM_PDF"],["MM_AF"],[],CT,w=["drones|drone"],inc="i1",opt=True,tags=["headline"])
d.c("a","Drones of the People's Defence Force (PDF) hit an army fuel store on the edge of Pyin Oo Lwin overnight, destroying at least seven tanker lorries",["s_src"],"a source in the shadow government's defence ministry told Salween Post","claimed","ASSAULT","drone",["MM_PDF"],["MM_AF"],["pyinoolwin"],d.T("overnight","2025-01-16T20:00","2025-01-17T06:00","part-of-day","relative"),w=["Drones|drone"],qty=[("at least seven tanker lorries","lorries destroyed",7,None)],inc="i1",tags=["anonymous"])
d.c("b","Eighteen drones took off and fifteen dropped their bombs on the target",["s_src"],"the source said","claimed","ASSAULT","drone",["?MM_PDF"],["?MM_AF"],["?pyinoolwin"],CT,w=["drones|drone","bombs|bomb"],qty=[("Eighteen drones","drones launched",18,18),("fifteen","drones on target",15,15)],inc="i1")
d.c("c","The first bomb fell at about 1:30 a.m. Myanmar time (1900 GMT on Thursday)",["s_src"],"the source said","claimed","ASSAULT","drone",["?MM_PDF"],["?MM_AF"],["?pyinoolwin"],d.T("at about 1:30 a.m. Myanmar time (1900 GMT on Thursday)","2025-01-17T01:25","2025-01-17T01:35","minute",approx=True),w=["bomb"],inc="i1",tags=["tz","attribution-carry-over"],alt={"modality":["asserted"],"source_chain":[["outlet"]],"modes":[["explosives"],["aerial"]]})
d.c("d","The store was feeding the helicopters that fire on our villages",["s_src"],"the source said","claimed","NONE",[],["MM_AF"],["MM_CIV"],["?pyinoolwin"],None,w=["helicopters|helicopter"],inc="i1",quote=True,alt={"event_type":["ASSAULT","AID"],"modality":["background"],"incident":[None]})
d.c("e","They will have to stay on the ground for a while",["s_src"],"the source said","predicted","NONE",[],["?MM_AF"],[],[],None,inc="i1",quote=True,opt=True)
d.c("f","five soldiers were killed",["s_src"],"According to the same source","claimed","ASSAULT",[],["?MM_PDF"],["MM_AF"],["?pyinoolwin"],CT,cas=[("five soldiers","killed",5,5,"military","MM_AF")],inc="i1",alt={"modes":[["drone"]]})
d.c("g","a guard post at the military academy was also hit",["s_src"],"According to the same source","claimed","ASSAULT","drone",["?MM_PDF"],["?MM_AF"],["?pyinoolwin"],CT,inc="i2",alt={"incident":["i1"]})
d.c("i","Salween Post was not able to check these details","outlet",None,"asserted","NONE",[],[],[],[],None,opt=True,pol="negative",tags=["unverified"])
d.c("j","a heat source at the place at 06:50 GMT on Friday",["s_sat"],"Fire-detection satellites recorded","claimed","NONE",[],[],[],["?pyinoolwin"],d.T("at 06:50 GMT on Friday","2025-01-17T06:50:00Z","2025-01-17T06:51:00Z","minute"),inc="i1",tags=["tz","evidence"],alt={"modality":["asserted"],"source_chain":[["outlet"]]})
d.c("k","the fire was out",["s_off"],"army officers said","claimed","NONE",[],[],[],["?pyinoolwin"],d.T("more than four hours after","2025-01-16T19:00:00Z","2025-01-17T02:50:00Z","part-of-day","relative",approx=True),inc="i1",tags=["relative-offset-time"])
d.c("l","all the drones had been jammed and had fallen in fields",["s_tv","s_mc"],"claimed that","claimed","ASSAULT",["drone","air-defence"],["?MM_AF"],["?MM_PDF"],[],CT,w=["drones|drone"],inc="i1",tags=["nested-source","interception-role"],alt={"actors":[["MM_PDF"]],"targets":[["MM_AF"]],"modes":[["drone"],["air-defence"],["aerial"],[]],"event_type":["NONE","COERCE"]})
d.c("m","nine wounded, most of them civilians",["s_nur"],"A nurse in the town spoke of","claimed","ASSAULT",[],["?MM_PDF"],["MM_CIV"],["?pyinoolwin"],CT,cas=[("nine wounded","wounded",9,9,"mixed","MM_CIV")],inc="i1",alt={"modes":[["drone"]],"actors":[[]]})
d.c("n","The National Unity Government has neither confirmed nor denied the raid","outlet",None,"asserted","NONE",[],["MM_NUG"],[],[],None,pol="negative",inc="i1",opt=True,tags=["no-comment"])
d.c("o","If the losses are confirmed, helicopter flights over Mogok could be halved for a month",["s_aye"],"thinks defence analyst Aye Min Tun","hypothetical","NONE",[],["?MM_AF"],[],["mogok"],None,tags=["conditional"])
d.c("p","raids on fuel as a fair answer to the army's coup of February 2021",["s_res"],"The resistance describes","opinion","NONE",[],["?MM_PDF"],["?MM_AF"],[],None,alt={"modality":["claimed"],"event_type":["ASSAULT"]})
d.c("q","the army's coup of February 2021","outlet",None,"background","COERCE","seize",["MM_AF"],["?MM_CIV"],["?myanmar"],d.T("of February 2021","2021-02-01T00:00","2021-03-01T00:00","month"),inc="i3",tags=["nominal","background"],alt={"source_chain":[["outlet","s_res"]],"modes":[[]],"event_type":["ASSAULT"]})
d.c("q2","promises more of them",["s_res"],"promises","predicted","THREATEN","violence",["MM_PDF"],["?MM_AF"],[],None,inc="i5",tags=["elided-subject"],alt={"modality":["claimed"],"event_type":["ASSAULT"]})
d.c("r","On Tuesday an air strike killed eleven people, four of them children, at a monastery near Mogok",["s_rel"],"according to a local relief group","claimed","ASSAULT","aerial",["?MM_AF"],["MM_CIV"],["mogok"],d.T("On Tuesday","2025-01-14",prec="day",basis="relative"),cas=[("eleven people","killed",11,11,"civilian","MM_CIV"),("four of them children","killed",4,4,"civilian","MM_CIV",1)],inc="i4",tags=["second-event","total-and-parts"],alt={"modality":["background"]})
d.b("Salween Post is banned at home. Help us to go on reporting: donate","donation-appeal")
d.x("equipment","b","l","15 of 18 on target v all jammed"); d.x("damage","j","k","heat at 06:50 GMT v fire out hours before"); d.x("equipment","a","l","drones hit the store v all jammed")
d.gap("Salween Post was not able to check these details","unverified","source account unverified"); d.gap("has neither confirmed nor denied the raid","no_comment","National Unity Government")
DOCS.append(d)
