"""Groups of English words of which one side cannot be true where the other is.

They go with those of `polarity`. Within a side words mean much the same; verbs stand in forms where stems differ.
"""

GROUPS = """
expand enlarge broaden widen extend extended | contract reduce reduced shorten shortened curtail curtailed narrowed;
multiply surge surged spike spiked jump jumped | plunge plunged slump slumped plummet plummeted dip dipped dwindle;
accelerate hasten quicken | decelerate slow delay delayed; upgrade upgraded | downgrade downgraded;
inflate inflated | deflate deflated; maximise maximize | minimise minimize;
overestimate overestimated overstate | underestimate underestimated understate; exaggerate | downplay;
support supported supporting endorse endorsed champion | oppose opposed opposing condemn condemned denounce denounced;
praise praised applaud applauded commend laud hail | criticise criticize criticised criticized condemn condemned blame;
love loved adore like liked enjoy enjoyed cherish | hate hated dislike disliked detest loathe despise despised;
admire admired respect | despise scorn;
trust trusted believe believed | distrust distrusted mistrust doubt doubted disbelieve;
welcome welcomed embrace embraced | reject rejected resist resisted shun;
acknowledge acknowledged admit admitted concede confess | deny denied;
remember remembered recall recalled | forget forgot forgotten; know knew known | unaware ignorant;
obey obeyed comply | disobey disobeyed defy defied violate;
help helped assist aid | hinder hindered hamper impede obstruct; attack attacked | defend defended protect protected;
save saved rescue rescued spare | kill killed murder; survive survived | die died perish perished;
hire hired recruit employ employed | fire fired dismiss dismissed sack;
appoint appointed promote promoted | dismiss dismissed demote demoted;
arrest arrested detain detained imprison imprisoned | release released free freed;
convict convicted | acquit acquitted exonerate; charge charged | clear cleared; accelerated | slowed;
attract attracted | repel repelled deter deterred; unite united merge merged | divide divided separate separated split;
connect connected attach attached | disconnect disconnected detach detached; lock locked | unlock unlocked;
load loaded | unload unloaded; install installed | uninstall uninstalled; encrypt encrypted | decrypt decrypted;
subscribe | unsubscribe; import imported | export exported; upload uploaded | download downloaded;
push pushed | pull pulled; send sent | receive received; give gave given | take took taken receive;
lend lent | borrow borrowed; teach taught | learn learned; ascend ascended | descend descended;
appear appeared emerge | disappear disappeared vanish vanished;
reveal revealed disclose disclosed expose | hide hid hidden conceal concealed;
approach approached | retreat retreated recede; advance advanced | retreat retreated withdraw;
invade | withdraw withdrew; follow followed | precede preceded;
keep kept retain retained preserve preserved | discard discarded abandon abandoned lose lost;
continue continued resume resumed persist | stop stopped cease ceased discontinue discontinued halt halted;
start started launch launched | halt halted cease end ended; pass passed | fail failed; gain gained | lose lost;
earn earned | spend spent; deposit | withdraw; profit | loss; surplus | deficit shortage shortfall; asset | liability;
income revenue | expense expenditure; majority | minority; victory triumph | loss; winner victor | loser;
friend ally allies | enemy foe rival; hero | villain; love affection | hatred hate; peace | war; birth | death;
arrival | departure; beginning outset | ending; entrance | exit;
advantage benefit strength | disadvantage drawback weakness; growth expansion | shrinkage contraction reduction;
presence | absence; abundance plenty | scarcity lack dearth; supply | demand; wealth | poverty;
hope optimism | despair pessimism; courage bravery | cowardice; calm | panic; order | chaos disorder;
success | failure; truth | lie falsehood; reward | punishment penalty; approval | disapproval rejection;
acceptance | refusal rejection; permission | prohibition ban; optimistic hopeful | pessimistic hopeless;
happy glad pleased delighted joyful cheerful | unhappy sad miserable sorrowful displeased upset; proud | ashamed;
calm relaxed | anxious nervous agitated; satisfied content | dissatisfied discontented disappointed;
confident certain sure | uncertain unsure doubtful; brave courageous bold | cowardly timid;
friendly | unfriendly hostile; kind gentle | cruel unkind; polite courteous | rude impolite;
honest truthful | dishonest deceitful; loyal faithful | disloyal unfaithful; generous | stingy selfish;
patient | impatient; willing eager | unwilling reluctant; popular | unpopular;
famous renowned well-known celebrated | unknown obscure; successful | unsuccessful failed struggling;
effective efficient | ineffective inefficient useless; useful helpful | useless unhelpful;
important significant crucial vital essential | unimportant insignificant trivial negligible; relevant | irrelevant;
necessary needed | unnecessary needless; sufficient adequate enough | insufficient inadequate;
suitable appropriate | unsuitable inappropriate; acceptable | unacceptable; available | unavailable;
accessible | inaccessible; reliable dependable | unreliable; stable steady | unstable unsteady;
predictable | unpredictable; likely probable | unlikely improbable;
normal ordinary typical | abnormal extraordinary atypical; similar alike identical same | different dissimilar;
equal | unequal; fair just | unfair unjust; positive favourable favorable | negative unfavourable unfavorable;
beneficial | detrimental harmful; profitable lucrative | unprofitable;
rich wealthy affluent prosperous | poor impoverished destitute; lucky fortunate | unlucky unfortunate;
fortunately luckily thankfully | unfortunately unluckily sadly; healthy fit | sick ill unhealthy;
intact undamaged unharmed unscathed | damaged broken injured harmed; conscious awake | unconscious asleep;
married | unmarried single divorced; armed | unarmed; violent | nonviolent peaceful; peaceful | warlike;
active | inactive dormant passive; living | dead extinct; permanent lasting | temporary brief fleeting;
constant | variable intermittent; static | dynamic; flexible | rigid inflexible; sharp | blunt dull; bright | dark dim;
loud noisy | quiet silent; crowded | deserted empty; occupied | vacant unoccupied; tall | short; heavy | lightweight;
tight | loose; straight | crooked; flat | steep hilly; shallow | deep; fresh | stale rotten; raw | cooked;
sweet | sour bitter; transparent | opaque; simple | sophisticated elaborate;
modern contemporary | outdated obsolete antiquated; major | minor; superior | inferior; primary main | secondary;
domestic | foreign; local | remote global; rural | urban; native indigenous | introduced; official | unofficial;
formal | informal; explicit | implicit; direct | indirect; intentional deliberate | accidental unintentional;
intentionally deliberately | accidentally unintentionally; voluntary | forced compulsory; guilty | blameless;
responsible | irresponsible; innocent | culpable; experienced skilled expert | inexperienced unskilled novice;
qualified | unqualified; professional | amateur; natural | artificial synthetic; wild | tame domesticated;
solid | liquid; mild gentle | severe harsh; sparse scarce | abundant plentiful dense;
rarely seldom hardly scarcely infrequently | often frequently commonly usually constantly regularly; never | always;
always | rarely seldom sometimes; entirely completely fully wholly totally | partly partially;
quickly rapidly swiftly | slowly gradually; easily | hardly barely; early | late; before | after;
above | below beneath; inside within | outside; up upward upwards | down downward downwards;
increase increasing upswing | decrease decreasing downturn; everybody everyone all | nobody none; with | without;
more | less fewer; most | least fewest; over | under; optional | mandatory; online | offline; upstream | downstream;
forward forwards | backward backwards; ahead | behind; left | right; northern | southern; eastern | western;
north | south; east | west; male | female; husband | wife; son | daughter; brother | sister; father | mother;
uncle | aunt; king | queen; boy | girl; man men | woman women; supporter advocate proponent | opponent critic;
employer | employee; buyer customer | seller vendor; teacher | student pupil; host | guest; amateur | professional;
leader | follower; senior | junior; upper | lower; first | last; inner | outer; top | bottom; front | rear back;
finished | unfinished; solved resolved | unsolved unresolved; known | unknown; published | unpublished;
approved authorised authorized | unapproved unauthorised unauthorized rejected; confirmed | unconfirmed disputed;
signed | unsigned; employed | unemployed jobless; inhabited | uninhabited deserted; tested | untested;
limited restricted | unlimited unrestricted; conditional | unconditional; backed | opposed; sold | bought;
strengthened | weakened; stagnant declining | flourishing thriving booming; boosted boost | hampered stagnated;
immortality | mortality death; inevitability | possibility; lose losing | win winning;
weaken weakened dissipate | intensify intensified; beautiful pretty handsome attractive | ugly hideous repulsive;
avoid avoided evade | seek sought confront; ignore ignored neglect | notice noticed heed;
favourable favorable | adverse; prevented hindered | enabled; stagnate | boom thrive; mobile | immobile;
mature | immature; moral | immoral; perfect flawless | imperfect flawed; precise | imprecise vague; proper | improper;
legitimate | illegitimate; literate | illiterate; logical | illogical; regular | irregular; rational | irrational;
complete | partial; convenient | inconvenient; consistent | inconsistent; dependent | independent; secure | insecure;
sincere | insincere; tolerant | intolerant; organised organized | disorganised disorganized; obedient | disobedient;
comfortable | uncomfortable; remain remained stay stayed | leave left depart departed;
unchanged unaltered | changed altered modified transformed; stagnant | boost boosted;
sparse meagre meager scant | ample generous plentiful; crowd throng | handful; unanimous unanimously | divided split;
unanimous unanimously | narrowly; praised lauded acclaimed | criticised criticized panned derided ridiculed mocked;
praise acclaim | criticism ridicule scorn;
favourably favorably positively warmly | unfavourably unfavorably negatively coldly; well | poorly badly;
enthusiastic eager | reluctant indifferent apathetic; enthusiasm | reluctance indifference apathy;
delighted thrilled overjoyed elated ecstatic | devastated heartbroken dismayed saddened appalled;
relieved reassured | worried alarmed troubled; amused | annoyed irritated; pleased | annoyed angry furious;
gratitude | resentment; affectionate loving | hateful spiteful; compassionate merciful | ruthless merciless;
supportive | hostile; cooperative | uncooperative; encouraging | discouraging disheartening;
reassuring | alarming worrying; exciting thrilling gripping | boring dull tedious; fascinating | boring dull;
pleasant agreeable | unpleasant disagreeable; attractive appealing | unattractive unappealing;
comforting | distressing; peaceful | turbulent; calmly | angrily frantically;
willingly gladly happily | unwillingly reluctantly grudgingly; voluntarily freely | forcibly;
openly publicly | secretly privately; proudly | shamefully; gently | roughly violently;
loudly noisily | quietly silently; bravely | timidly; carefully cautiously | carelessly recklessly;
careful cautious | careless reckless; deliberate | spontaneous; accurate accurately | inaccurate inaccurately;
correctly | incorrectly wrongly; successfully | unsuccessfully;
sharply steeply dramatically significantly substantially | slightly marginally barely;
significant substantial considerable | negligible minimal insignificant slight;
huge enormous vast immense massive | tiny minuscule minute; giant | dwarf; gigantic | miniature; ample | insufficient;
frequent | infrequent occasional; daily | seldom; annually | never; twice | never; sole only | multiple several many;
exclusively solely | partly; entire whole | partial; all | none; universal universally | limited; everywhere | nowhere;
together jointly | separately alone individually; united | fragmented; permanently | temporarily;
immediately instantly promptly | eventually belatedly; gradual gradually slowly | abrupt abruptly sudden suddenly;
punctual | late; prompt | delayed; postpone postponed delayed | hastened; cancelled canceled | held; ahead | late;
rapidly | slowly gradually; ancient | contemporary; outdated old-fashioned | innovative cutting-edge pioneering;
traditional conventional | unconventional avant-garde; conservative | progressive liberal radical;
modest humble | arrogant boastful; modest | lavish; frugal thrifty | extravagant wasteful;
idealistic | cynical pragmatic; naive | shrewd; wise | foolish; clever intelligent | stupid; sane | insane;
sober | drunk; asleep | awake; healthy | ailing; recovered | relapsed;
recover recovered heal healed | worsen deteriorate; cure cured | infect infected;
infected contaminated polluted | uncontaminated pure; sterile | fertile; barren arid | fertile lush;
lush flourishing | withered barren; bloom blossom flourish flourished | wither withered;
prosper prospered thrive thrived | suffer suffered struggle struggled; prosperity boom | recession depression slump;
booming | declining stagnant; bankrupt insolvent | solvent profitable; debt | savings;
subsidise subsidised subsidized | tax taxed; invest | divest; hoard | squander; save | waste;
donate donated | steal stole stolen; repay repaid | default defaulted;
reward rewarded | punish punished penalise penalised penalized;
forgive forgave forgiven pardon pardoned | condemn condemned punish;
honour honoured honor honored | disgrace disgraced dishonour; promote | demote; elected | defeated;
undefeated unbeaten | defeated; conquer conquered capture captured seize seized | surrender surrendered lose;
occupy occupied | liberate liberated evacuate evacuated; besiege | relieve; ally | oppose;
truce ceasefire | fighting hostilities; disarm disarmed | arm armed; escape escaped flee fled | remain stayed;
captured caught | escaped evaded; trapped | freed; imprisoned jailed | freed; hunted | protected;
betray betrayed | protect protected; deceive deceived mislead misled | enlighten; obedient | rebellious defiant;
loyal | treacherous traitorous; loyalty | betrayal treachery; allegiance | treason; friendship | enmity hostility;
marriage | divorce; marry married wed | divorce divorced; single | engaged; orphan | parented; childless | parent;
father | son; mother | daughter; uncle aunt | nephew niece; grandfather grandmother | grandson granddaughter;
ancestor | descendant; predecessor | successor; elder | younger; mentor | pupil; captor | captive; landlord | tenant;
creditor | debtor; lender | borrower; donor | recipient; sender | recipient; author | reader;
plaintiff prosecutor | defendant; prosecution | defence defense; guilty | exonerated; guilt | innocence;
convicted | acquitted; legal | illicit; lawful | criminal; valid | void; binding | nonbinding;
mandatory | discretionary; legalise legalised legalize legalized | outlaw outlawed criminalise criminalize;
approve approved | veto vetoed; ratify ratified | reject rejected; adopt adopted | reject rejected;
implement implemented introduce introduced | repeal repealed scrap scrapped abolish abolished;
strengthen tighten tightened | loosen loosened relax relaxed; impose imposed | lift lifted; enforce | waive;
restrict restricted limit limited | expand expanded; permitted | barred; grant granted | refuse refused deny denied;
grant granted | revoke revoked; issue issued | withdraw withdrawn; offered | refused;
invited welcomed | excluded barred; volunteer | conscript; compliance | violation breach; consent | objection;
consensus agreement | disagreement dispute; agree agreed | dispute disputed; verify verified | disprove disproved;
prove proved proven | disprove disproved; corroborate | contradict contradicted;
genuine authentic original | fake forged counterfeit; real | fictional fictitious; truthful | false;
transparent | secretive; known | anonymous; visible | obscured; exposed | sheltered; conspicuous | inconspicuous;
evident obvious apparent | obscure unclear; clear | vague ambiguous; certainty | doubt uncertainty; confidence | doubt;
optimism | pessimism; convinced | sceptical skeptical doubtful; sceptical skeptical | credulous;
inevitable | avoidable; essential | dispensable optional; expected anticipated | unexpected unforeseen;
surprising | predictable; typical | exceptional unusual; widespread common | isolated rare; dominant | subordinate;
inferior | better; advanced sophisticated | primitive basic; skilled | clumsy; elegant | clumsy;
tidy neat | messy untidy; spotless | filthy; spacious roomy | cramped; luxurious | spartan; comfortable | cramped;
sunny | cloudy rainy overcast; drought | flood; flooded | parched dry; freezing frozen | boiling scorching;
melt melted thaw thawed | freeze froze frozen; heat heated | cool cooled; warm warmed | chill chilled;
evaporate | condense; dissolve | solidify; inhale | exhale; swallow | spit; float floated | sink sank sunk;
dry | soaked drenched; landlocked | coastal; mountainous hilly | flat; inland | offshore; sunrise dawn | sunset dusk;
daytime | nighttime; midday | midnight; summer | winter; vertical | horizontal; parallel | perpendicular;
convex | concave; clockwise | anticlockwise counterclockwise; concentrated | diluted dispersed;
gather gathered assemble assembled | disperse dispersed scatter scattered; attract | repulse;
collect collected | distribute distributed; combine combined | separate separated; bind | loosen; build-up | breakdown;
construct constructed erect erected | demolish demolished dismantle dismantled;
repair repaired restore restored | damage damaged ruin ruined; preserve preserved | destroy destroyed;
maintain maintained | neglect neglected; nurture | neglect; fill filled | empty emptied drain drained;
inflow influx | outflow exodus; immigrate immigration | emigrate emigration; import | export; output | input;
intake | discharge; arrive arrived | leave left; landed | departed; boarded | disembarked; reach reached | miss missed;
hit | miss missed; catch caught | drop dropped; accelerator | brake; open-ended | fixed; fixed constant | fluctuating;
steadily | erratically; stable | volatile; stability | instability volatility; balance | imbalance;
symmetry | asymmetry; equality | inequality; justice fairness | injustice unfairness;
freedom liberty | slavery captivity oppression; democracy | dictatorship; democratic | authoritarian autocratic;
elected | appointed; civilian | military; secular | religious; sacred holy | profane; atheist | believer;
heaven | hell; angel | demon; virtue | vice; blessing | curse; miracle | disaster catastrophe; fortune | misfortune;
luck | misfortune; comedy comic | tragedy tragic; fiction | nonfiction; protagonist | antagonist;
heroic | villainous cowardly; mortal | immortal; youthful | aged elderly; infant | adult; teenager | adult;
childhood | adulthood; minor | adult; novice beginner newcomer | veteran expert master; rookie | veteran;
amateurish | professional;
support backing endorsement | opposition resistance; consent consented agreed | refuse refused declined;
agreement consent | refusal; approval praise | condemnation; acceptance | denial;
improved recovered | worsened deteriorated failed declined; emphasise emphasised emphasize emphasized stress stressed
highlight highlighted | neglect neglected downplay downplayed overlook overlooked disregard disregarded;
excellent superb fine good strong | poor terrible awful dreadful; kept preserved | burned burnt destroyed;
famous famed | little-known; deregulate deregulated | regulate regulated; unchanged | transformed;
freed released | imprisoned jailed; praised | blasted lambasted slammed; uptempo | midtempo;
spared pardoned | executed; crowned | deposed; fascination interest | indifference boredom;
doubled tripled | halved; prolonged extended | shortened; fulfilled honoured kept | broke broken;
soothed calmed | angered enraged upset; lively vibrant | lifeless; benign harmless | deadly lethal fatal;
violent | mild; smooth | bumpy; apart | together
"""
"""The groups, parted by semicolons; of each the two sides, parted by a bar."""

SEPARATE = frozenset(
    """
    first last left right male female man men woman women boy girl husband wife son daughter brother sister father
    mother uncle aunt king queen front rear back top bottom upper lower inner outer before after above below beneath
    inside within outside with without over under more less fewer most least northern southern eastern western north
    south east west up down teacher student pupil host guest employer employee buyer customer seller vendor supply
    demand import imported export exported send sent receive received give gave given take took taken push pushed
    pull pulled upload uploaded download downloaded follow followed precede preceded all always never local remote
    global major minor primary main secondary domestic foreign rural urban fewest ahead behind sole only multiple
    several many summer winter daytime nighttime midday midnight sunrise dawn sunset dusk vertical horizontal parent
    grandfather grandmother grandson granddaughter nephew niece ancestor descendant predecessor successor elder
    mentor captor captive landlord tenant creditor debtor lender borrower donor recipient sender author reader
    plaintiff prosecutor defendant prosecution defence defense input output intake discharge inflow influx outflow
    exodus immigration emigration infant adult childhood adulthood teenager novice beginner newcomer veteran expert
    master rookie civilian military secular religious atheist believer heaven hell angel demon protagonist
    antagonist comedy comic tragedy tragic fiction nonfiction single engaged coastal landlocked inland offshore melt
    melted thaw thawed freeze froze frozen heat heated cool cooled inhale exhale fixed save waste issue issued lift
    lifted landed departed boarded disembarked drop dropped held hit miss missed dry gather gathered assemble
    assembled collect collected distribute distributed combine combined minute
    """.split()
)
"""Words that name two of a kind more often than they deny one another: both may be true of two things side by side."""
