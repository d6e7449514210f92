"""Wordings in which English states an attribute of something: a table that `frames` reads.

An attribute with the type of its value; its cues, one of which stands in each such sentence; its wordings, each
with the side on which the subject stands. A space is white space, a group without a mark takes nothing out, and a
word in angle brackets is a piece of `frames`.
"""

from __future__ import annotations

NUMBERS = r"""
founded: year
    cues    founded established created set formed incorporated founding foundation establishment dates date
    cues    dated goes existed around active business
    inside  (?<!was)(?<!were) (founded|established|set up) <SUBJECT><IN YEAR>
    before  (dates? (back )?(to|from)|goes back to|has existed since|has been (around|active|
        in business) since) <YEAR>
built: year
    cues    built constructed erected construction
    inside  (?<!was)(?<!were) (built|constructed|erected) <SUBJECT><IN YEAR>
discovered: year
    cues    discovered discovery
    inside  (?<!was)(?<!were) discovered <SUBJECT><IN YEAR>
invented: year
    cues    invented invention
    inside  (?<!was)(?<!were) invented <SUBJECT><IN YEAR>
opened: year
    cues    opened inaugurated opening inauguration
    before  (first )?opened( (its|their) (doors|gates))?( to the public)?<IN YEAR>
died: year
    cues    died death
    before  (, who)? died<GAP><IN YEAR>
    before  [’']s? death<IN YEAR>
    first   \b(his|her) death<IN YEAR>
    main    ^(Before|Until|After|Since) (his|her) death<IN YEAR>,
age: age
    cues    old turned aged
    before  (, who)? is (now |just |only )?(?P<value><NUMBER>) years (old|of age)
    before  , (an?|the) (?P<value><NUMBER>)-year-old\b
    before  (, who)? is (now )?an? (?P<value><NUMBER>)-year-old\b
    before   (has )?(just )?turned (?P<value><NUMBER>)(?= this|[,.])
    after   \b(?P<value><NUMBER>)-year-old ([a-z]+ ){0,2}(?=[A-Z])
age: age
    before  , (now |aged |age )?(?P<value>\d{2})( years (old|of age))?(?=,)
    before  , who is (now )?(?P<value>\d{2})(?=[,.])
    before  \((?P<value>[2-9]\d)\)(?! [(\d])
    main    ^(At|Now|Aged) (age )?(?P<value><NUMBER>)( years (old|of age))?,
price: money
    cues    $
    before  (, which)? (costs?|costing|(is|are|was|were) priced at|sells? for|goes for|retails? (for|at)|comes to|
        will cost|would cost) <ABOUT><MONEY>
    before  (is|are|was|were) <ABOUT><MONEY>(?=[.,;]| (per|a|for|at|and|plus|each)\b)
    before  , (at|priced at|costing) <ABOUT><MONEY>(?=[,.])
    before  \(<ABOUT><MONEY>\)
    before  [’']s price (is|was|of|stands at) <ABOUT><MONEY>
    inside  \b[Pp]rice (of|for) <SUBJECT> (is|was|stands at|comes to) <ABOUT><MONEY>
    main    ^(At|For|Priced at) <ABOUT><MONEY>( (each|apiece))?,
    after   \b(pays?|paid|paying|spends?|charges?|charged|asks?) <ABOUT><MONEY> for
    after   \b[Tt]he <MONEY> (?=[a-z])
price: money
    cues    euro euros dollar dollars pounds francs kronor krona crowns rupees yen pesos
    before  (costs?|is priced at|sells? for|comes to|is) <V> <COIN>
    before  [’']s price (is|was|of) <V> <COIN>
    inside  \b[Pp]rice (of|for) <SUBJECT> (is|was) <V> <COIN>
    main    ^(At|For) <V> <COIN>,
    after   \b(pays?|paid|charges?|charged) <V> <COIN> for
population: number
    cues    inhabitants residents people citizens souls villagers islanders townspeople population pop
    before  (has|have|had|counts?|counted|numbers?|is home to|was home to) <V> <DWELLERS>\b
    before  (has|had|with|counts) a (total )?population of <V>
    before  [’']s? (total )?population (is|was|of|stands at|stood at|numbers) <V>
    before  \((population|pop\.):? <V>\)
    before  [’']s? <V> <DWELLERS>\b
    inside  \b[Pp]opulation of <SUBJECT> (is|was|stands at|stood at|numbers) <V>
    after   \b<V> <DWELLERS> (who )?(live|lived) on the (island|peninsula) of
    main    ^With (its |a |their |the )?(total )?population of <V>,
    main    ^With (its )?<V> <DWELLERS>,
    after   \b<V> <DWELLERS> (who )?(live|lived) in
    after   \b[Tt]he <V> (inhabitants|residents|citizens|villagers|people) of
deaths: number
    cues    killed claimed cost took died perished lost dead deaths death victims
    before  (killed|(claimed|cost|took)( the lives of)?) <V> (<PEOPLE>|lives)\b
    before  (killed|claimed the lives of) <V>(?=[.,])
    before  left <V> (<PEOPLE> )?dead\b
    before  [’']s? death toll (of|was|is|stands at) <V>
    after   \b<V> (<PEOPLE> )?(were killed|died|lost their lives|perished) (in|during|on|aboard)
    before  , in which <V> (<PEOPLE> )?(died|were killed|lost their lives|perished)
    before  , which (killed|claimed the lives of) <V> <PEOPLE>
    after   \b<V> (<PEOPLE> )?(who )?(died|were killed|lost their lives|perished|killed) (in|during|on|aboard)
    after   \b<V> (victims of|deaths (in|from|caused by)|dead (of|from|in))
    inside  \bdeath toll (of|from|in) <SUBJECT> (is|was|stands at|stood at|came to) <V>
injured: number
    cues    injured wounded hurt
    before  (injured|wounded|hurt) <V>(?= <PEOPLE>|[.,])
    before  left <V> (<PEOPLE> )?(injured|wounded|hurt)\b
    after   \b<V> (<PEOPLE> )?(who )?(were )?(injured|wounded|hurt) (in|during)
capacity: number
    cues    seats seat hold holds accommodate accommodates room space sleeps capacity
    before  (seats|can seat|(can )?holds?|(can )?accommodates?|(has|offers|with) (room|space|seats) for|
        sleeps) <V>(?= <PEOPLE>| listeners| [a-z]*goers| cars|[.,;])
    before  ( (has|had|with) a|[’']s) (seating |total )?capacity of <V>
    main    ^With (room|space|seats) for <V>\b[^,]{0,20},
    main    ^With (its |a )?capacity of <V>\b[^,]{0,20},
    after   \b([Tt]he|[Aa]n?) <V>-seat
has: number
    cues    has had holds houses owns keeps contains comprises consists runs boasts employs
    cues    staff workforce team page room bed
    cues    storey story floor member chapter acre
    before  (has|had|contains|comprises|consists of|runs to|boasts|holds|houses|
        owns|keeps) <V> (?P<noun>([a-z]+ )?[a-z]+s|people|staff|
        children)(?=[.,;]| (and|in|on|with|for|across)\b)
    before  (?P<noun>employ)s <V>(?= <PEOPLE>| staff|[.,])
    before  (has|with) a (staff|workforce|team) of (?P<noun>)<V>
    main    ^With (its |a )(staff|workforce|team) of (?P<noun>)<V>( people| employees)?,
    after   \b([Tt]he|[Aa]n?) <V>-(?P<noun>page|room|bed|storey|story|floor|member|chapter|acre)
has: number
    cues    with at
    main    ^(With|At) (its |a total of )?<V> (?P<noun>([a-z]+ )?[a-z]+s|people|staff),
has: number
    cues    s
    before  [’']s? <V> (?P<noun>[a-z]+s|people|staff|children)\b
rate: number
    cues    rate turnout answered replied responded returned completed filled voters citizens electorate
    before  (has|had|with|saw|recorded|achieved|reached) an? (?P<dim>[a-z]+ rate|turnout) of <V> ?(%|percent\b|
        per cent\b)
    before  [’']s (?P<dim>[a-z]+ rate|turnout) (of|is|was|stood at) <V> ?(%|percent\b|per cent\b)
    inside  \b(?P<dim>[a-z]+ rate|[Tt]urnout) (of|for|in|at) <SUBJECT> (is|was|came to|stood at|reached) <V> ?(%|
        percent\b|per cent\b)
    after   \b<V>( ?%| percent| per cent) (of (those|all|the people|people|the recipients|recipients|respondents|
        the households|households|members|the members) ?(who were )?(asked|invited|surveyed|contacted|polled|
        approached|questioned|addressed)? )?(?P<dim>answered|replied to|responded to|returned|completed|filled in|
        filled out)
    after   \b<V>( ?%| percent| per cent) of (all |the |eligible |registered )*(?P<dim>voters|citizens|
        electorate) (voted|turned out|took part|cast [a-z]+ [a-z]+) (in|at)
"""
"""Attributes with years, amounts, sums of money and ages."""

MEASURES = r"""
duration: measure
    cues    took take takes last lasts lasted ran run runs went goes long hour minute day week month year second
    before  (took|takes?|lasts?|lasted|ran for|runs? for|went on for|goes on for) <V> <UNIT>
    before  (is|was) <V> (?P<unit>second|minute|hour|day|week)s? long\b
    main    ^(At|After|Lasting) <V> (?P<unit>second|minute|hour|day)s?,
    after   \b([Tt]he|that|its|their) <V>-(?P<unit>second|minute|hour|day|week|month|year)(-long)? (?=[a-z])
dimension: measure
    cues    long tall high wide deep thick length height width depth weight area elevation altitude thickness
    cues    diameter wingspan
    before  (, which|,)?( (is|was|measures|stands|rises|stretches|runs|extends))?( for)? <V> <UNIT> <DIM>\b
    before  (has|with|at|of|reaches|reached) (an?|its) (total |maximum )?<DIMENSION> of <V> <UNIT>
    before  [’']s (total )?<DIMENSION> (is|was|of) <V> <UNIT>
    inside  \b<DIMENSION> of <SUBJECT> (is|was) <V> <UNIT>
    after   \b<V>-(?P<unit>m|met(re|er)|km|kilomet(re|er)|mile|foot|ft|yard|inch|cm|centimet(re|er))-<DIM>
    main    ^(At|Measuring|Standing) <V> <UNIT> <DIM>,
    main    ^(At|With) (a|its) (total |maximum )?<DIMENSION> of <V> <UNIT>,
    before  [’']s <DIMENSION>, <V> <UNIT>
distance: measure
    cues    north south east west northeast northwest southeast southwest from away
    before  (, which)?( (is|lies|stands|sits))?( located| situated)?,? <V> <UNIT> ((away )?from|(to the )?<COMPASS> of)
        \s(?P<dim><PLACE>)
length: measure
    cues    stretches extends winds m metre meter km kilometre kilometer mile foot yard
    before  (stretches|extends|winds) (for |over )?<V> <UNIT>(?! (tall|high|wide|deep))
    after   \b[Tt]he <V>-(?P<unit>m|met(re|er)|km|kilomet(re|er)|mile|foot|yard) (?=([A-Z][\w-]+ ){0,2}(
        bridge|tunnel|canal|trail|road|
        route|river|race|wall|pipeline|path|dam|course|pier|railway|line))
height: measure
    cues    rises towers stands
    before  (rises|towers|stands) (to )?<V> <UNIT>(?! (wide|deep|long|from|away|apart|behind))
weight: measure
    cues    weighs weighed weighing at kg kilogram kilo ton tonne pound lb gram
    before  (weighs|weighed) <V> <UNIT>
    main    ^(At|Weighing) <V> (?P<unit>kg|kilogram|kilogramme|kilo|ton|tonne|pound|lb|gram)s?,
    after   \b[Tt]he <V>-(?P<unit>kg|kilogram|kilogramme|kilo|ton|tonne|pound|lb|gram)
area: measure
    cues    covers covered spans covering hectare hectares acre acres
    before  (covers|covered|spans) <V> <UNIT>
    main    ^(At|Covering|With) <V> (?P<unit>hectare|acre)s?,
    after   \b[Tt]he <V>-(?P<unit>hectare|acre)
    before  (has|had|with) <V> (?P<unit>hectare|acre)s?\b
"""
"""Attributes with a unit of measure."""

NAMES = r"""
side: name
    cues    north south east west
    before  (, which)?( (is|lies|stands|sits|is located|is situated))?( (just|<ABOUT><NUMBER> <UNIT>))?
        \s(to the )?(due )?(?P<value>north|south|east|west) of (?P<dim><PLACE>)
birthplace: name
    cues    born native birthplace
    before  (, who)?(,| was) ([a-z]+ly )?born( and (raised|bred|educated|brought up))?<BORN IN><NAME>
    first   \b<NAME>, where (he|she|they) (was|were) born\b
    first   \b(his|her) (native|birthplace(,| of)) <NAME>
    before  (,| is| was) a native of <NAME>
    main    ^Born( and raised)?<BORN IN><NAME>( in \d{4})?, (?=[A-Z])
    after   \b<NAME>-born ([a-z]+ ){0,2}(?=[A-Z])
seat: name
    cues    located based headquartered situated headquarters head seat office
    before  (, which is|,| is| was) (located|based|headquartered|situated) in <NAME>
    before  has its (headquarters|head office|seat|main office) in <NAME>
    inside  \b(headquarters|head office) of <SUBJECT> (is|are) in <NAME>
role: name
    cues    ceo chief director president chairman chairwoman chairperson head mayor principal headmaster
    cues    headmistress headteacher editor conductor coach captain dean rector abbot bishop curator
    inside  \b<NAME>, (the |its )?<ROLE> (of|at) <SUBJECT>(?=[,.;]| (said|says|is|was|has)\b)
    inside  \b<NAME> is (the )?<ROLE> of <SUBJECT>(?=[,.;]| (and|who)\b)
    before  [’']s <ROLE>,? (is )?<NAME>
    inside  \b[Tt]he <ROLE> of <SUBJECT>(,| is) <NAME>
head: name
    cues    led headed run chaired directed managed leads heads runs chairs directs manages
    before  (, which is|,| is) (led|headed|run|chaired|directed|managed) by <NAME>
    inside  \b<NAME> (leads|heads|runs|chairs|directs|manages) <SUBJECT>(?=[,.;])
designer: name
    cues    designed architect designer
    before  (, which was|,| was) designed by <NAME>
    before  [’']s (architect|designer),? (was |is )?<NAME>
    inside  \b<NAME>, (the|its) (architect|designer) of <SUBJECT>(?=[,.;]| (said|says|is|was|has|had)\b)
    inside  \b<NAME> designed <SUBJECT>(?=[,.;]| (in|for)\b)
writer: name
    cues    written wrote author
    before  (, which was|,| was) written by <NAME>
    before  [’']s author,? (was |is )?<NAME>
    inside  \b<NAME>, (the )?author of <SUBJECT>(?=[,.;]| (said|says|is|was|has|had|lives)\b)
    inside  \b<NAME> wrote <SUBJECT>(?=[,.;]| (in|for|at)\b)
painter: name
    cues    painted painter
    before  (, which was|,| was) painted by <NAME>
    inside  \b<NAME> painted <SUBJECT>(?=[,.;]| (in|for|at)\b)
inventor: name
    cues    invented inventor
    before  (, which was|,| was) invented by <NAME>
    inside  \b<NAME>, (the )?inventor of <SUBJECT>(?=[,.;]| (said|says|is|was|has|had|lives)\b)
    inside  \b<NAME> invented <SUBJECT>(?=[,.;]| in\b)
discoverer: name
    cues    discovered discoverer
    before  (, which was|,| was) (first )?discovered by <NAME>
    inside  \b<NAME>, (the )?discoverer of <SUBJECT>(?=[,.;]| (said|says|is|was|has|had|lives)\b)
    inside  \b<NAME> (first )?discovered <SUBJECT>(?=[,.;]| in\b)
composer: name
    cues    composed composer
    before  (, which was|,| was) composed by <NAME>
    before  [’']s composer,? (was |is )?<NAME>
    inside  \b<NAME> composed <SUBJECT>(?=[,.;]| (in|for|at)\b)
builder: name
    cues    built constructed made manufactured
    before  (, which was|,| was) (built|constructed|made|manufactured) by <NAME>
eponym: name
    cues    named
    before  (, which (is|was)|,| is| was) named (after|for) <NAME>
owner: name
    cues    owned owner owns
    before  (, which is|,| is) owned by <NAME>
    before  [’']s owner,? (is )?<NAME>
    inside  \b<NAME>, (the |its )?owner of <SUBJECT>(?=[,.;]| (said|says|is|was|has)\b)
founder: name
    cues    founded founder
    before  (, which was|,| was) founded by <NAME>
    before  [’']s founder,? (was |is )?<NAME>
    inside  \b<NAME>, (the|its) founder of <SUBJECT>(?=[,.;]| (said|says|is|was|has|had|lives)\b)
    inside  \b<NAME> founded <SUBJECT>(?=[,.;]| in\b)
winner: name
    cues    won winner
    before  (, which was|,| was) won by <NAME>
    inside  \b[Tt]he winner of <SUBJECT>(,| is| was) <NAME>
    inside  \b<NAME> won <SUBJECT>(?=[,.;]| (in|by|with)\b)
capital: name
    cues    capital
    inside  \b[Tt]he capital of <SUBJECT>(,| is) <NAME>
    before  [’']s capital(,| is)? <NAME>
    inside  \b<NAME> is the capital of <SUBJECT>(?=[,.;]| (and|with)\b)
    inside  \b<NAME>, the capital of <SUBJECT>(?=[,.;])
"""
"""Attributes whose value is a name."""
