import pytest

from tocsin.errors import InputRejected, NoArticle


def test_a_table_of_ones_own_is_taken_as_it_is_given(shelf):
    path = shelf.file(
        "my villages.csv",
        "Name,Lat,Lon,Country,Kind,Radius_km,Aliases,ID",
        "Quobbeli,12.5,30.25,sd,camp,1.5,Kobbeli; Camp Q|Qubb,c-1",
        "",
        "Quobbera,-1,29,rw/cd,,,,",
    )
    (added,) = shelf.add(path)
    assert (added.places, added.id[:12]) == (2, "my-villages-")
    places = shelf.look()
    camp = places.matches("camp q")[0].entry
    assert (camp.place.id, camp.place.kind, camp.place.radius_km) == ("own:my-villages:c-1", "camp", 1.5)
    assert places.entry_of(camp.place) == camp
    other = places.matches("Quobbera")[0].entry.place
    assert (other.country, other.kind, other.id) == ("CD/RW", "village", "own:my-villages:4")
    assert places.timezone(other) is not None


@pytest.mark.parametrize("header", ["name;lat;lon", "name\tlatitude\tlongitude", "longitude|name|latitude"])
def test_columns_are_known_by_their_names_whatever_parts_them(shelf, header):
    mark = next(m for m in ";\t|" if m in header)
    cells = {"name": "Quobbeli", "lat": "12,5", "latitude": "12,5", "lon": "30", "longitude": "30"}
    shelf.add(shelf.file("t.csv", header, mark.join(cells[c] for c in header.split(mark))))
    assert shelf.look().matches("Quobbeli")[0].entry.point == (12.5, 30.0)


def test_two_places_of_ones_own_stay_two_beside_a_town_of_the_name(shelf):
    goris = shelf.look().matches("Goris")[0].entry.place
    shelf.add(
        shelf.file("t.csv", "name,lat,lon,country", f"Goris,{goris.latitude},{goris.longitude + 0.03},AM")
    )
    found = shelf.look().matches("Goris")
    assert found[0].entry.place == goris
    assert [m.entry.source for m in found if m.added] == ["own"]


@pytest.mark.parametrize(
    "row, why",
    [
        ("Quobbeli,north,30,SD,,,", "line 3: latitude 'north' is no number"),
        ("Quobbeli,95,30,SD,,,", "line 3: impossible coordinates 95, 30"),
        ("Quobbeli,nan,30,SD,,,", "line 3: impossible coordinates nan, 30"),
        ("Quobbeli,12,30,Sudan,,,", "line 3: country 'Sudan' is no ISO 3166"),
        ("Quobbeli,12,30,SD,hut,,", "line 3: kind 'hut' is none of capital, "),
        ("Quobbeli,12,30,SD,,-4,", "line 3: radius_km -4 is not between"),
        ("Quobbeli,12,30,SD,,,12x", "line 3: geonameid '12x' is none"),
        (",12,30,SD,,,", "line 3: name '' is empty or too long"),
        ("Quobbeli,12,30", "line 3: 3 columns, the header has 7"),
        ('Quobbeli,12,30,SD,"open', "line 3: "),
    ],
)
def test_the_first_fault_stops_it_with_its_line(shelf, row, why):
    path = shelf.file("t.csv", "name,lat,lon,country,kind,radius_km,geonameid", "Quobbera,1,2,SD,,,", row)
    with pytest.raises(InputRejected) as told:
        shelf.add(path)
    assert str(told.value).startswith(f"{path}: {why}")
    assert shelf.state() == {}


def test_bytes_that_are_no_utf_8_are_told(shelf):
    path = shelf.root / "t.csv"
    path.write_bytes("name,lat,lon\nQuobbé,1,2\n".encode("latin-1"))
    with pytest.raises(InputRejected, match=r"line 2: name .* is no UTF-8"):
        shelf.add(path)


def test_a_header_alone_has_nothing_to_take(shelf):
    with pytest.raises(NoArticle, match="no place in it"):
        shelf.add(shelf.file("t.csv", "name,lat,lon"))
