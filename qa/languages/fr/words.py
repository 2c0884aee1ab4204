"""French."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="fr",
    name="French",
    dollar_behind=True,
    hours=("{hour} h", "{hour} h {minutes}"),
    before_hours=r"\b(?:à|vers|dès|avant|après|jusqu['’]à|de|et) ",
    before_days=r"\b(?:le|du|au|dès le) ",
    symbol_side="behind",
    group_mark="\u202f",
    quotes=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    decimal_mark=",",
    weekdays=tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    months=tuple(
        """
        janvier février mars avril mai juin juillet août septembre octobre novembre
        décembre
        """.split()
    ),
    abbreviations=frozenset("m mm mme mlle dr pr av apr env etc cf art vol éd p ex st ste".split()),
    alphabet="abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûü",
    one_letter_words=frozenset("aàyô"),
    spaced_marks=frozenset(";:!?»%"),
    speech_verbs=frozenset(
        """
        a ajoute ajouté affirme affirmé annonce annoncé assure assuré commente confie
        conclut confirme déclare déplore dit ont écrit estime explique indique insiste
        lance note poursuit précise prévient raconte rappelle répond résume selon souligne
        """.split()
    ),
    regular_endings=tuple((ending, "") for ending in ("s", "e", "es", "x")),
    quantities=tuple(
        """
        millions million milliards milliard mètres kilomètres centimètres hectares kilos
        kilogrammes grammes tonnes litres degrés euros dollars livres francs roubles yuans
        yens couronnes points heures minutes secondes ans mois jours
        """.split()
    ),
    capitalized=frozenset(
        """
        Afghanistan Afrique Albanie Algérie Allemagne Amérique Angleterre Arménie Asie
        Australie Autriche Azerbaïdjan Bangladesh Belgique Biélorussie Bolivie Brésil Bulgarie
        Cambodge Cameroun Chypre Colombie Corée Croatie Cuba Danemark Égypte Équateur Écosse
        Espagne Estonie Éthiopie Europe Finlande Géorgie Ghana Grèce Hongrie Inde Indonésie Irak
        Iran Irlande Islande Israël Italie Jamaïque Japon Jordanie Kazakhstan Kenya Kirghizistan
        Kosovo Koweït Lettonie Liban Libye Lituanie Luxembourg Macédoine Malaisie Mali Maroc
        Mexique Moldavie Mongolie Monténégro Mozambique Namibie Népal Nicaragua Nigeria Norvège
        Ouganda Ouzbékistan Pakistan Palestine Paraguay Pérou Pologne Portugal Qatar Roumanie
        Russie Rwanda Sénégal Serbie Singapour Slovaquie Slovénie Somalie Soudan Suède Syrie
        Tadjikistan Taïwan Tanzanie Tchéquie Thaïlande Tunisie Turkménistan Turquie Ukraine
        Uruguay Venezuela Vietnam Yémen Zambie Zimbabwe
        """.split()
    ),
    function_words=frozenset(
        """
        le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa
        ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se
        lui moi toi soi eux qui que quoi dont où quand comment pourquoi quel quelle
        quels quelles et ou mais donc or ni car si comme lorsque puisque à en dans par
        pour sur sous avec sans chez vers entre contre depuis pendant avant après devant
        derrière jusque suis es est sommes êtes sont étais était étaient sera seront
        serait seraient été être ai as a avons avez ont avais avait avaient aura auront
        aurait auraient eu avoir fait faire peut peuvent pouvait doit doivent devait va
        vont ne pas plus moins très aussi encore déjà ici là tout toute tous toutes même
        autre autres chaque quelques y
        """.split()
    ),
    echoes=frozenset(
        """
        nous vous en que est faire
        """.split()
    ),
    cries=frozenset(
        """
        fois très si non oui bien plus trop peu jamais tout tous ha hé ho oh ah bla la na eh
        allez chut toc tic tac merci vite loin longtemps mais voilà
        """.split()
    ),
    partitives=frozenset({"en"}),
    never_last=frozenset(
        """
        et ou le les des du de aux au un à dans que lorsque ni sur par pour mais car
        chez
        """.split()
    ),
    ends_after={
        "que": frozenset(["encore"]),
        "pour": frozenset("fait faire tout est sont était voté voter votent vote suis es".split()),
    },
    articles=frozenset("le les un une".split()),
    conjunctions=frozenset("et ou".split()),
    optional_accents="îû",
    graded=tuple("s".split()),
    hinges=frozenset(
        """
        et à par en pour sur après ou contre
        """.split()
    ),
    never_glued=frozenset(
        """
        les des une est que qui dans pour avec sur pas aux cette ces sont mais leur leurs ont plus elle nous vous ils
        """.split()
    ),
    never_heads=frozenset("la le du au ou".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"[Ee]n|[Ff]in|[Dd]ébut|[Dd]epuis|[Mm]i-|[Cc]ourant|mois de|mois d['’]",
    day_to_month=r"(?:er)? ",
    clause_words=frozenset(
        """
        ai après aura aurait auront aussi avaient avait avant avez avons car ce ces cet cette
        comme contre depuis devait doit doivent donc dont déjà elle elles encore entre es est
        eux il ils je leur leurs lorsque lui mais me moins ne nos notre nous on ont où pas
        pendant peut peuvent plus pouvait puisque quand que qui se selon sera serait seront
        ses si sommes son sont suis te très tu va vont vos votre vous étaient était été êtes
        """.split()
    ),
    never_first=frozenset("a car dont est et mais ont ou que qui sont était".split()),
    question_words=frozenset(
        "si comment pourquoi quand où quel quels quelle quelles combien".split()
    ),
    hour_words=r"heures?",
)
