"""Polish."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="pl",
    actions=words_of(
        """
        czyta- przeczytaj- dodaj dodać dołącz dowiedz kliknij- klikaj kontynuuj kup
        napisz- obejrzyj obserwuj- ogląda- otrzymuj- podziel- pobierz polub- poleć powrót
        prześlij przejdź przewiń rejestr- skomentuj- skontaktuj- słucha- sprawdź
        subskrybuj- śledź- udostępni- wejdź weź wróć wyślij wydrukuj zaakceptuj zaloguj-
        zapisz- zarejestruj- zgłoś zobacz- zostaw- zamów- zasubskrybuj- wesprzyj- drukuj
        odkryj masz
        """
    ),
    things=words_of(
        """
        artykuł- aplikacj- autor- adres- blog- błąd bankow- czytelnik- cookie- cookies
        dyskusj- e-mail email formularz- forum galeri- gazet- grup- informacj- kanał-
        kategori- komentarz- komentuj kont- link- mail- materiał- newsletter- nagłówk-
        odpowiedź odpowiedzi pol- podcast- post- powiadomie- profil- prywatnoś- redakcj-
        regulamin- reklam- serwis- stron- subskrypcj- tag- temat- tematy treś- użytkownik-
        video wideo wiadomoś- wpis- wydani- zdjęci- znajom- hasł- prenumerat- plik-
        """
    ),
    details=words_of(
        """
        bezpłatn- całość darmow- głębiej inne inny kolejn- ostatni- najnowsz- najczęściej
        najlepsz- najpopularniejsz- najważniejsz- następn- nasz- nami nas nowe nowy
        obecnie oznaczon- podobn- polecan- poprzedni- powiązan- pełn- pierwszy popularn-
        również także teraz też tutaj tu więcej wszystkie wymagan- zobacz-też codziennie
        społecznościow- dalej ważn- opublikowany
        """
    ),
    glue=words_of(
        """
        a aby ale bez być co czy dla do go i ich ile im jak jako jest już każdy lub ma me
        może mi mój na nad nie niego niż o od oraz po pod podczas przez przed przy się są
        swój swoje swoją te ten to tego tej tę tym tych twoje twój twoja twojego u w we
        wasz z za ze żeby zostanie nie będzie chcesz
        """
    ),
    alone=words_of(
        """
        reklama komentarze udostępnij skomentuj drukuj
        """
    )
    | frozenset(
        (
            "czytaj więcej",
            "czytaj dalej",
            "czytaj także",
            "zobacz też",
            "zobacz także",
            "przeczytaj także",
            "zobacz więcej",
            "polecamy",
        )
    ),
    notices=(
        r"(?:foto?|zdjęcie|źródło|wideo|©)\.?\s?[:©/]\s?\S+(?: \S+){0,11}$",
        r"wszelkie prawa zastrzeżone",
        r"twój adres\b",
        r"wymagane pola\b",
        r"\d+ komentarz\w*$",
    ),
    remarks=(
        r"(?:oto|poniżej)\b[^.!?:]{0,80}\b(?:tłumaczeni\w+|przetłumaczon\w+|przekład)\b[^.!?:]{0,60}",
        r"(?:tłumaczenie|przetłumaczony tekst)(?: [^:.!?]{0,30})?\s?(?::|$)",
        r"jako (?:model językowy|sztuczna inteligencja|ai)\b",
        r"mam nadzieję, że\b[^.!?]{0,60}\b(?:tłumaczeni\w+|pomoc\w+|pomo\w+)",
        r"[\[(*]{0,3}(?:przypis tłumacza|przyp\. tłum)",
    ),
    labels=(
        (
            "source",
            (
                "Źródło",
                "źródła",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "zdjęcie",
                "zdjęcia",
                "fot",
                "fot.",
                "autor zdjęcia",
            ),
        ),
        (
            "video",
            (
                "Wideo",
                "film",
            ),
        ),
        (
            "author",
            (
                "Autor",
                "autorka",
                "autorzy",
                "tekst",
                "opracowanie",
                "oprac",
            ),
        ),
        (
            "editor",
            (
                "Redakcja",
                "redaktor",
            ),
        ),
        ("as of", ("Stan na",)),
        (
            "date",
            (
                "Data",
                "opublikowano",
                "data publikacji",
                "aktualizacja",
                "dodano",
            ),
        ),
        (
            "tags",
            (
                "Tagi",
                "słowa kluczowe",
                "tematy",
            ),
        ),
        (
            "read also",
            (
                "Czytaj także",
                "czytaj też",
                "zobacz też",
                "zobacz także",
                "przeczytaj także",
                "przeczytaj też",
                "czytaj więcej",
                "zobacz również",
                "czytaj również",
                "więcej",
                "sprawdź też",
                "polecamy",
            ),
        ),
        (
            "graphic",
            (
                "Grafika",
                "infografika",
                "ilustracja",
            ),
        ),
        ("caption", ("Podpis",)),
        ("archive", ("Archiwum",)),
        (
            "price",
            (
                "Cena",
                "ceny",
            ),
        ),
        ("address", ("Adres",)),
        (
            "phone",
            (
                "Telefon",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Tłumaczenie",
                "tłumacz",
                "tłumaczył",
                "przekład",
            ),
        ),
        (
            "note",
            (
                "Uwaga",
                "przyp. red",
                "przypis",
            ),
        ),
        (
            "info",
            (
                "Informacje",
                "więcej informacji",
            ),
        ),
        (
            "place",
            (
                "Miejsce",
                "gdzie",
            ),
        ),
        (
            "time",
            (
                "Czas",
                "godzina",
                "kiedy",
            ),
        ),
        (
            "advertisement",
            (
                "Reklama",
                "ogłoszenie",
            ),
        ),
        ("comments", ("Komentarze",)),
        ("question", ("Pytanie",)),
        ("answer", ("Odpowiedź",)),
    ),
    abbreviations=meanings_of(
        """
        for example: np.
        among others: m.in., m. in.
        and so on: itd.
        and the like: itp.
        that is: tj., tzn.
        so-called: tzw.
        respectively: wzgl.
        billion: mlrd
        thousand: tys.
        compare: zob.
        of the year: ub.r., ub. r.
        hour: godz.
        editor: przyp. red., przyp. tłum.
        """
    ),
    sections=words_of(
        """
        polityka gospodarka ekonomia świat sport wiadomości kultura społeczeństwo opinie życie
        technologia nauka zdrowie rozrywka gwiazdy kraj polska region finanse pieniądze edukacja
        środowisko klimat energia podróże motoryzacja piłka tenis telewizja film muzyka książki moda
        przepisy kuchnia horoskop pogoda zdjęcia wideo praca rodzina historia religia prawo
        """
    ),
    homes=words_of(
        """
        strona_główna start
        """
    ),
    staff=words_of(
        """
        dziennikarz dziennikarka reporter reporterka korespondent korespondentka redaktor redakcja
        felietonista fotograf autor autorka
        """
    ),
)
