"""Groups of English words of which one side cannot be true where the other is.

They go with those of `polarity`. Within a side words mean much the same; verbs stand in forms where stems differ.
"""

GROUPS = """
expand enlarge broaden widen extend extended | contract reduce reduced shorten shortened curtail curtailed narrowed
multiply surge surged spike spiked jump jumped | plunge plunged slump slumped plummet plummeted dip dipped dwindle
accelerate hasten quicken | decelerate slow delay delayed
upgrade upgraded | downgrade downgraded
inflate inflated | deflate deflated
maximise maximize | minimise minimize
overestimate overestimated overstate | underestimate underestimated understate
exaggerate | downplay
support supported supporting endorse endorsed champion | oppose opposed opposing condemn condemned denounce denounced
praise praised applaud applauded commend laud hail | criticise criticize criticised criticized condemn condemned blame
love loved adore like liked enjoy enjoyed cherish | hate hated dislike disliked detest loathe despise despised
admire admired respect | despise scorn
trust trusted believe believed | distrust distrusted mistrust doubt doubted disbelieve
welcome welcomed embrace embraced | reject rejected resist resisted shun
acknowledge acknowledged admit admitted concede confess | deny denied
remember remembered recall recalled | forget forgot forgotten
know knew known | unaware ignorant
obey obeyed comply | disobey disobeyed defy defied violate
help helped assist aid | hinder hindered hamper impede obstruct
attack attacked | defend defended protect protected
save saved rescue rescued spare | kill killed murder
survive survived | die died perish perished
hire hired recruit employ employed | fire fired dismiss dismissed sack
appoint appointed promote promoted | dismiss dismissed demote demoted
arrest arrested detain detained imprison imprisoned | release released free freed
convict convicted | acquit acquitted exonerate
charge charged | clear cleared
accelerated | slowed
attract attracted | repel repelled deter deterred
unite united merge merged | divide divided separate separated split
connect connected attach attached | disconnect disconnected detach detached
lock locked | unlock unlocked
load loaded | unload unloaded
install installed | uninstall uninstalled
encrypt encrypted | decrypt decrypted
subscribe | unsubscribe
import imported | export exported
upload uploaded | download downloaded
push pushed | pull pulled
send sent | receive received
give gave given | take took taken receive
lend lent | borrow borrowed
teach taught | learn learned
ascend ascended | descend descended
appear appeared emerge | disappear disappeared vanish vanished
reveal revealed disclose disclosed expose | hide hid hidden conceal concealed
approach approached | retreat retreated recede
advance advanced | retreat retreated withdraw
invade | withdraw withdrew
follow followed | precede preceded
keep kept retain retained preserve preserved | discard discarded abandon abandoned lose lost
continue continued resume resumed persist | stop stopped cease ceased discontinue discontinued halt halted
start started launch launched | halt halted cease end ended
pass passed | fail failed
gain gained | lose lost
earn earned | spend spent
deposit | withdraw
profit | loss
surplus | deficit shortage shortfall
asset | liability
income revenue | expense expenditure
majority | minority
victory triumph | loss
winner victor | loser
friend ally allies | enemy foe rival
hero | villain
love affection | hatred hate
peace | war
birth | death
arrival | departure
beginning outset | ending
entrance | exit
advantage benefit strength | disadvantage drawback weakness
growth expansion | shrinkage contraction reduction
presence | absence
abundance plenty | scarcity lack dearth
supply | demand
wealth | poverty
hope optimism | despair pessimism
courage bravery | cowardice
calm | panic
order | chaos disorder
success | failure
truth | lie falsehood
reward | punishment penalty
approval | disapproval rejection
acceptance | refusal rejection
permission | prohibition ban
optimistic hopeful | pessimistic hopeless
happy glad pleased delighted joyful cheerful | unhappy sad miserable sorrowful displeased upset
proud | ashamed
calm relaxed | anxious nervous agitated
satisfied content | dissatisfied discontented disappointed
confident certain sure | uncertain unsure doubtful
brave courageous bold | cowardly timid
friendly | unfriendly hostile
kind gentle | cruel unkind
polite courteous | rude impolite
honest truthful | dishonest deceitful
loyal faithful | disloyal unfaithful
generous | stingy selfish
patient | impatient
willing eager | unwilling reluctant
popular | unpopular
famous renowned well-known celebrated | unknown obscure
successful | unsuccessful failed
effective efficient | ineffective inefficient useless
useful helpful | useless unhelpful
important significant crucial vital essential | unimportant insignificant trivial negligible
relevant | irrelevant
necessary needed | unnecessary needless
sufficient adequate enough | insufficient inadequate
suitable appropriate | unsuitable inappropriate
acceptable | unacceptable
available | unavailable
accessible | inaccessible
reliable dependable | unreliable
stable steady | unstable unsteady
predictable | unpredictable
likely probable | unlikely improbable
normal ordinary typical | abnormal extraordinary atypical
similar alike identical same | different dissimilar
equal | unequal
fair just | unfair unjust
positive favourable favorable | negative unfavourable unfavorable
beneficial | detrimental harmful
profitable lucrative | unprofitable
rich wealthy affluent prosperous | poor impoverished destitute
lucky fortunate | unlucky unfortunate
fortunately luckily thankfully | unfortunately unluckily sadly
healthy fit | sick ill unhealthy
intact undamaged unharmed unscathed | damaged broken injured harmed
conscious awake | unconscious asleep
married | unmarried single divorced
armed | unarmed
violent | nonviolent peaceful
peaceful | warlike
active | inactive dormant passive
living | dead extinct
permanent lasting | temporary brief fleeting
constant | variable intermittent
static | dynamic
flexible | rigid inflexible
sharp | blunt dull
bright | dark dim
loud noisy | quiet silent
crowded | deserted empty
occupied | vacant unoccupied
tall | short
heavy | lightweight
tight | loose
straight | crooked
flat | steep hilly
shallow | deep
fresh | stale rotten
raw | cooked
sweet | sour bitter
transparent | opaque
simple | sophisticated elaborate
modern contemporary | outdated obsolete antiquated
major | minor
superior | inferior
primary main | secondary
domestic | foreign
local | remote global
rural | urban
native indigenous | introduced
official | unofficial
formal | informal
explicit | implicit
direct | indirect
intentional deliberate | accidental unintentional
intentionally deliberately | accidentally unintentionally
voluntary | forced compulsory
guilty | blameless
responsible | irresponsible
innocent | culpable
experienced skilled expert | inexperienced unskilled novice
qualified | unqualified
professional | amateur
natural | artificial synthetic
wild | tame domesticated
solid | liquid
mild gentle | severe harsh
sparse scarce | abundant plentiful dense
rarely seldom hardly scarcely infrequently | often frequently commonly usually constantly regularly
never | always
always | rarely seldom sometimes
entirely completely fully wholly totally | partly partially
quickly rapidly swiftly | slowly gradually
easily | hardly barely
early | late
before | after
above | below beneath
inside within | outside
up upward upwards | down downward downwards
increase increasing upswing | decrease decreasing downturn
everybody everyone all | nobody none
with | without
more | less fewer
most | least fewest
over | under
optional | mandatory
online | offline
upstream | downstream
forward forwards | backward backwards
ahead | behind
left | right
northern | southern
eastern | western
male | female
husband | wife
son | daughter
brother | sister
father | mother
uncle | aunt
king | queen
boy | girl
man men | woman women
supporter advocate proponent | opponent critic
employer | employee
buyer customer | seller vendor
teacher | student pupil
host | guest
amateur | professional
leader | follower
senior | junior
upper | lower
first | last
inner | outer
top | bottom
front | rear back
finished | unfinished
solved resolved | unsolved unresolved
known | unknown
published | unpublished
approved authorised authorized | unapproved unauthorised unauthorized rejected
confirmed | unconfirmed disputed
signed | unsigned
employed | unemployed jobless
inhabited | uninhabited deserted
tested | untested
limited restricted | unlimited unrestricted
conditional | unconditional
backed | opposed
sold | bought
strengthened | weakened
stagnant declining | flourishing thriving booming
boosted boost | hampered stagnated
immortality | mortality death
inevitability | possibility
lose losing | win winning
weaken weakened dissipate | intensify intensified
beautiful pretty handsome attractive | ugly hideous repulsive
avoid avoided evade | seek sought confront
ignore ignored neglect | notice noticed heed
favourable favorable | adverse
prevented hindered | enabled
stagnate | boom thrive
mobile | immobile
mature | immature
moral | immoral
perfect flawless | imperfect flawed
precise | imprecise vague
proper | improper
legitimate | illegitimate
literate | illiterate
logical | illogical
regular | irregular
rational | irrational
complete | partial
convenient | inconvenient
consistent | inconsistent
dependent | independent
secure | insecure
sincere | insincere
tolerant | intolerant
organised organized | disorganised disorganized
obedient | disobedient
comfortable | uncomfortable
"""
SEPARATE = frozenset(
    """
    first last left right male female man men woman women boy girl husband wife son daughter brother sister father
    mother uncle aunt king queen front rear back top bottom upper lower inner outer before after above below beneath
    inside within outside with without over under more less fewer most least northern southern eastern western up down
    teacher student pupil host guest employer employee buyer customer seller vendor supply demand import imported
    export exported send sent receive received give gave given take took taken push pushed pull pulled upload uploaded
    download downloaded follow followed precede preceded all always never local remote global major minor primary main
    secondary domestic foreign rural urban fewest ahead behind
    """.split()
)
"""Words that name two of a kind more often than they deny one another: both may be true of two things side by side."""
