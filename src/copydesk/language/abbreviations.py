"""Abbreviations that end in a full stop, by what a full stop after them means."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Gen Col Sgt Capt Cmdr Cpl Lt Maj Adm Rep Reps Sen Sens Gov Govs Rev Hon Pres Supt
    Insp Amb Atty Messrs Mme Mlle Hr Fr Mt Sr Sra Srta Dra Sig Dott Ing Dhr Mevr Pvt Br Msgr Fray Univ Fa
    """
)
"""Before a name: never the end of a sentence. Case matters."""

LEADING = _set(
    """
    e.g i.e cf viz vs v approx ca c incl esp resp aka al.e n.b b.c.f d.h z.b u.a z.t o.ä bzw ggf evtl inkl bspw vgl
    sog zzgl p.ej ej ex p.ex bijv bv d.w.z o.a t.o.v m.b.t dgl usf i.v.m mevr sig
    """
)
"""Before a word that belongs to them: never the end of a sentence. Lower case."""

NUMBERED = _set(
    """
    no nos nr nrn num fig figs p pp vol vols ch chap chaps sec sect art arts eq eqs par para paras pág págs núm n ed
    tel ext abb kap s bd cap pt bk ver ref refs app tab pl op
    """
)
"""Abbreviations before a number only; elsewhere they are words of their own ("I said no."). Lower case."""

CALENDAR = _set(
    """
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """
)
"""Months and days. Case matters: "she sat." is none."""

JUDGED = _set(
    """
    etc inc ltd co corp plc llc bros assn assoc dept govt jr sr esq ph.d phd u.s u.k u.n u.s.a d.c b.c a.d b.c.e c.e
    e.u ee.uu al et.al est min max avg hr hrs sec secs oz lb lbs ft yd mi km mph st ave blvd rd hwy sq gov ed eds
    trans rev misc temp tech admin mgmt intl natl usw ecc enz str jh jhd dipl hrsg s.a s.l gmbh cie m.a b.a m.d b.sc
    m.sc ll.m mgr dec dist div cit
    """
)
"""Abbreviations that may end a sentence: what follows them decides. Lower case."""

STATES = _set(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Md Mass Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va
    Vt Wash Wis Wyo Ont Que
    """
)
"""States of the USA and provinces of Canada, judged as `JUDGED`. Case matters: "he is ill." is none."""

HOURS = frozenset(["a.m", "p.m", "am", "pm", "h", "uhr"])
"""Times of day, after which a day or a time zone may follow. Lower case."""

AFTER_HOURS = _set(
    """
    EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST AEST AEDT JST Eastern Central Mountain
    Pacific Greenwich Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
    """
)
"""What follows a time of day within the sentence."""

GERMAN_MONTHS = _set(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert
    """
)
"""After a number with a full stop, a date or a century: "3. Oktober"."""

EXCLAIMED = frozenset(["yahoo!", "jeopardy!", "joomla!", "wham!", "oklahoma!", "yum!", "chips ahoy!", "kahoot!"])
"""Names that end in an exclamation mark. Lower case."""

STARTERS = _set(
    """
    A About According After All Also Although Among An And Another Any Are As At Aber Am Auch Because Before Both
    But By Can Could Da Das Der Die Did Do Does During Each Either El Ella En Er Es Even Every Few Finally First For
    From Given Had Has Have He Hence Her Here His How However I I'd I'll I'm I've If Il In Indeed Instead Is It It's
    Its La Last Later Le Les Let Like Los Many Maybe Meanwhile Men Moreover Most Much My Neither Nevertheless Next
    No Nobody None Nor Not Nothing Now Of On Once One Only Or Other Others Our Over Overall People Perhaps Please
    Rather Recently Several She Sie Similarly Since So Some Someone Soon Still Such Take Than That That's The Their
    Then There There's Therefore These They They're This Those Though Three Through Thus To Today Together Two Una
    Under Und Unfortunately Unless Unlike Until Usually Was We We're Were What When Where Whether Which While Who
    Why Will Wir With Within Without Would Yes Yet You Your
    """
)
"""Words that, with a capital after an abbreviation or an initial, begin a sentence rather than continue a name."""
