from qa.analyse.names.names_of_article import by_keys


def test_names_are_filed_under_each_of_their_keys() -> None:
    index = by_keys(["ab", "ac", "ad", "b"], tuple)
    assert {key: list(names) for key, names in index.items()} == {
        "a": ["ab", "ac", "ad"],
        "b": ["ab", "b"],
        "c": ["ac"],
        "d": ["ad"],
    }


def test_a_name_with_a_key_twice_is_filed_once() -> None:
    assert list(by_keys(["aa"], tuple)["a"]) == ["aa"]
