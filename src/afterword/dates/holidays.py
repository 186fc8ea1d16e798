"""The public holidays of a country, or of a region of it."""

from functools import cache

from afterword.dates.business_days import WEEKDAYS, Workdays
from afterword.errors import DataError

_MOST_NAMED = 20


@cache
def workdays(country: str | None) -> Workdays:
    """The business days of a country; Monday to Friday where none is named.

    Args:
        country: An ISO code, with that of a region where holidays differ: ``DE``, ``DE-BY``, ``US-CA``.

    Raises:
        DataError: No holidays of such a country or region are known.
    """
    if not country:
        return WEEKDAYS
    import holidays  # noqa: PLC0415 -- only where a country is named

    code, _, region = country.strip().upper().partition("-")
    known = holidays.list_supported_countries()
    if code not in known:
        raise DataError(
            "country", f"{country!r} is no country whose holidays are known; expected a code like DE or US-CA"
        )
    regions = {name.upper(): name for name in known[code]}
    if region and region not in regions:
        some = ", ".join(known[code][:_MOST_NAMED]) or "none"
        raise DataError(
            "country", f"{country!r}: {region!r} is no region of {code} whose holidays are known; these are: {some}"
        )
    calendar = holidays.country_holidays(code, subdiv=regions.get(region))
    return Workdays(calendar, frozenset(calendar.weekend), f"{code}-{region}" if region else code)
