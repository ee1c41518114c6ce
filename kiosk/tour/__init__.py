"""A walk through the whole visit in the real window, kept as pictures, sheets and data."""

from kiosk.tour.tour import TourRequest, make_tour

__all__ = ["TourRequest", "make_tour"]
