"""Ranker: how likely an aligned pair is a contradiction, by what tells one from two sentences of two matters.

The weights are those of a logistic regression (L2 penalty 0.5 on the squares, all features between 0 and about 4), fit
on the sentence pairs that pass the guards of `matters` in 412 documents of ContraDoc (Li, Raheja and Kumar, NAACL 2024)
and 350 articles without a known contradiction: 210 pairs, of which 91 have the labelled sentence and count as
contradictions. `functional`, of which there is hardly a case among them, is set by hand: two names behind “written by”
are as rare as two figures. With five-fold cross-validation by base document, in four foldings, pairs of a likelihood
of 0.5 and more show the labelled place in 54 of the 192 documents with a contradiction (28 %), are in none of the 220
without one, and in 0 to 2 of the 350 articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

_BIAS = -5.34
_WEIGHTS = {
    "address": -0.71,
    "apart": -0.71,
    "contained": 0.76,
    "covered": 1.36,
    "date": 0.22,
    "distance": 0.79,
    "framed": 1.02,
    "functional": 1.6,
    "name": -2.34,
    "named": 0.46,
    "negation": 0.21,
    "number": 1.38,
    "opens": 1.31,
    "opposite": 0.3,
    "several": -0.4,
    "shared": 0.88,
    "swap": 0.24,
    "whole": 1.0,
}


def likelihood(features: Mapping[str, float]) -> float:
    """The probability, 0 to 1, that the model gives to a pair with these features."""
    score = _BIAS + sum(_WEIGHTS.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-score))
