"""Ranker: how likely an aligned pair is a contradiction, by what tells one from two sentences of two matters.

The weights are those of a logistic regression (L2 penalty 0.5 on the squares, all features between 0 and about 4), fit
on the sentence pairs that pass the guards of `matters` in 412 documents of ContraDoc (Li, Raheja and Kumar, NAACL 2024)
and 350 articles without a known contradiction: 206 pairs, of which 95 have the labelled sentence and count as
contradictions. With five-fold cross-validation by base document, in four foldings, pairs of a likelihood of 0.5 and
more show the labelled place in 51 of the 192 documents with a contradiction (27 %), are in none of the 220 without
one, and in 1 to 3 of the 350 articles; with these weights it is 52, none and none.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

_BIAS = -4.85
_WEIGHTS = {
    "address": -1.02,
    "apart": -0.66,
    "contained": 0.61,
    "covered": 0.93,
    "date": 0.27,
    "distance": 0.8,
    "framed": 0.9,
    "name": -2.22,
    "named": 0.6,
    "negation": -0.03,
    "number": 1.23,
    "opens": 1.68,
    "opposite": 0.6,
    "several": -0.29,
    "shared": 0.97,
    "swap": 0.15,
    "whole": 0.79,
}


def likelihood(features: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that the model gives to a pair with these features."""
    score = _BIAS + sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-score))
