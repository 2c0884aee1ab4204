"""French."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="fr",
    elided="l|d|qu|un",
    actions=words_of(
        """
        abonnez abonner abonne activez activer accepter acceptez ajouter ajoutez aller
        cliquer cliquez commenter commentez connecter connectez consulter consultez
        continuer contacter créer créez découvrir découvrez donner écouter écoutez envoyer
        envoyez enregistrer imprimer inscrivez inscrire laisser laissez lire lisez
        partager partagez poster publier recevoir recevez regarder regardez rejoindre
        rejoignez retrouver retrouvez réagir réagissez répondre signaler soutenir soutenez
        suivez-nous abonnez-vous inscrivez-vous connectez-vous identifiez-vous
        rejoignez-nous contactez-nous retrouvez-nous suivre suivez tweeter télécharger
        téléchargez voir voyez s'abonner s'inscrire
        """
    ),
    reader=words_of("vous votre vos"),
    steps=words_of(
        "appuyez touchez cliquez sélectionnez choisissez ouvrez saisissez allez accédez activez désactivez faites cochez décochez connectez-vous"
    ),
    things=words_of(
        """
        abonnement abonné abonnés abonnée accueil actualité actualités adresse alerte
        alertes annonce app application appli article articles blog boîte chaîne
        commentaire commentaires compte contenu contenus cookies courriel e-mail email
        formulaire fil galerie groupe images infolettre information informations journal
        lecteur lecteurs lettre lien liens mail messagerie mot newsletter newsletters
        notifications numéro offre page pages photo photos podcast podcasts profil
        publication publications publicité rédaction réseaux rubrique sélection site
        sommaire sujet sujets vidéo vidéos édition champs mentions passe fois réponse
        réponses navigateur
        """
    ),
    details=words_of(
        """
        actuel aussi autre autres complet complète confidentialité dernier derniers
        dernière dernières direct également exclusif exclusifs gratuit gratuite
        gratuitement haut ici intégralité intéresser ligne légales même mêmes nouveau
        nouvelle obligatoires indiqués plus populaire populaires précédent premier
        recommandé recommandés réservé réservés similaire similaires sociaux suite suivant
        tous toutes toute tout utiles quotidienne hebdomadaire
        """
    ),
    glue=words_of(
        """
        à a au aux afin avec avez c'est ce cet cette ces chez d de des du dans déjà en est
        et être il j'ai je l la le les leur lui mais me ne nos notre nous ou où par pas
        pour pourrait pouvez qu que qui s sa se ses son sont sera seront si sur ton tu un
        une vos votre vous y été publiée ami amis
        """
    ),
    alone=words_of(
        """
        publicité partager commenter imprimer commentaires s'abonner annonce connectez-vous inscrivez-vous connexion sommaire archives
        """
    )
    | frozenset(
        (
            "mots clés",
            "sur le même sujet",
            "sur le même thème",
            "la suite après la publicité",
            "la suite après cette publicité",
            "retour en haut",
            "partager par e-mail",
            "copier le lien",
            "signaler un abus",
            "signaler une erreur",
            "paramètres des cookies",
            "gérer les cookies",
            "retour à l'accueil",
            "retour à la liste",
            "haut de page",
            "image d'illustration",
            "photo d'illustration",
            "image d'archives",
            "photo d'archives",
            "se connecter",
            "créer un compte",
            "voir la vidéo",
            "voir les commentaires",
            "voir la galerie",
            "contenu sponsorisé",
            "article suivant",
            "article précédent",
            "réservé aux abonnés",
            "les plus lus",
            "à ne pas manquer",
            "à lire aussi",
            "lire la suite",
            "à voir aussi",
            "en savoir plus",
            "mentions légales",
            "nous contacter",
            "retour à l'accueil",
        )
    ),
    notices=(
        r"(?:crédit|photo|image|source|vidéo|illustration|légende|©)s? ?(?:photo)?s?\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"tous droits (?:de reproduction )?réservés",
        r"votre adresse (?:e-?mail|de messagerie|électronique)\b",
        r"les champs obligatoires\b",
        r"(?:publié|mis à jour|modifié|posté) le \d",
        r"\d+ commentaires?$",
        r"(?:temps de lecture|lecture)\b.{0,20}$",
        r"(?:ce site|nous) utilis\w+ (?:des|les) cookies",
        r"(?:cet|cette) (?:article|contenu|vidéo) est (?:réservé|disponible)\b.{0,60}$",
        r"(?:à|a) lire (?:aussi|également)\b",
        r"en poursuivant (?:votre navigation|la navigation)\b",
        r"(?:vous devez|il faut) (?:être )?(?:connecté|abonné|vous connecter)\b",
    ),
    remarks=(
        r"(?:voici|voilà|ci-dessous|vous trouverez|ci-après)\b[^.!?:]{0,80}\b(?:traduction|traduit\w*|version (?:française|anglaise))\b[^.!?:]{0,80}",
        r"(?:(?:la|ma|votre) )?(?:traduction|texte traduit|article traduit|version (?:française|traduite))(?: (?:de|du|en|française|anglaise) ?[^:.!?]{0,40})?\s?(?::|$)",
        r"en tant (?:que|qu') ?(?:ia|intelligence artificielle|modèle|grand modèle|assistant)\b",
        r"j'espère que (?:cette|la|cela|ça|ce)\b[^.!?]{0,60}\b(?:traduction|aide\w*|utile|convien\w+|sera)",
        r"(?:n'hésitez pas|faites-le-moi savoir|dites-moi|faites-moi savoir)\b",
        r"si vous (?:avez|souhaitez|voulez|désirez)\b[^.!?]{0,80}\b(?:traduction|modifications?|n'hésitez|faites|ajustements?|autre version)",
        r"[\[(*]{0,3}(?:note (?:du|de la|des) traduct\w+|n\.?d\.?t\.?|note de traduction)\b",
        r"[\[(*]{0,3}(?:note|remarque|veuillez noter)\b[^.!?]{0,120}\b(?:tradui\w+|traduction|texte original|noms propres|littéral\w*)\b",
        r"j'ai (?:\w+ )?(?:traduit|conservé|gardé|préservé|maintenu)\b[^.!?]{0,80}\b(?:texte|ton|style|original\w*|mise en forme|français|traduction)\b",
        r"(?:je suis )?(?:désolé|malheureusement)\b[^.!?]{0,60}\bje ne peux pas\b[^.!?]{0,40}\b(?:tradui\w+|aider|traiter)",
        r"(?:bien sûr|certainement|volontiers|avec plaisir)\s?[!,.]+ (?:voici|je|la|voilà)\b[^.!?:]{0,80}",
    ),
    labels=(
        (
            "source",
            (
                "Source",
                "sources",
                "crédit source",
            ),
        ),
        (
            "photo",
            (
                "Photo",
                "photos",
                "crédit photo",
                "crédits photo",
                "crédit",
                "crédits",
                "photographie",
                "légende photo",
            ),
        ),
        (
            "video",
            (
                "Vidéo",
                "vidéos",
            ),
        ),
        (
            "author",
            (
                "Auteur",
                "auteure",
                "auteurs",
                "par",
                "texte",
                "rédigé par",
            ),
        ),
        (
            "editor",
            (
                "Rédaction",
                "rédacteur",
                "édité par",
            ),
        ),
        (
            "as of",
            (
                "Situation au",
                "état au",
                "mise à jour",
                "mis à jour",
            ),
        ),
        (
            "date",
            (
                "Date",
                "publié",
                "publié le",
                "date de publication",
            ),
        ),
        (
            "tags",
            (
                "Mots-clés",
                "mots clés",
                "thèmes",
                "étiquettes",
                "tags",
            ),
        ),
        (
            "read also",
            (
                "Lire aussi",
                "à lire aussi",
                "voir aussi",
                "lire également",
                "à voir aussi",
                "sur le même sujet",
                "lire la suite",
                "à lire",
                "pour aller plus loin",
            ),
        ),
        (
            "graphic",
            (
                "Infographie",
                "graphique",
                "illustration",
                "carte",
            ),
        ),
        ("caption", ("Légende",)),
        (
            "archive",
            (
                "Archives",
                "archive",
            ),
        ),
        (
            "price",
            (
                "Prix",
                "tarif",
                "tarifs",
            ),
        ),
        ("address", ("Adresse",)),
        (
            "phone",
            (
                "Téléphone",
                "tél",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Traduction",
                "traducteur",
                "traduit par",
                "traduit de l'anglais par",
            ),
        ),
        (
            "note",
            (
                "Note",
                "remarque",
                "ndlr",
                "note de la rédaction",
            ),
        ),
        (
            "info",
            (
                "Informations",
                "renseignements",
                "infos",
            ),
        ),
        (
            "place",
            (
                "Lieu",
                "où",
            ),
        ),
        (
            "time",
            (
                "Heure",
                "horaires",
                "quand",
            ),
        ),
        ("advertisement", ("Publicité",)),
        ("comments", ("Commentaires",)),
        ("question", ("Question",)),
        ("answer", ("Réponse",)),
    ),
    instead=meanings_of(
        """
        among others: entre autres
        and so on: etc.
        and the like: etc.
        so-called: dit
        respectively: ou
        compare: cf.
        million: millions
        billion: milliards
        thousand: mille
        United States: États-Unis
        """
    ),
    abbreviations=meanings_of(
        """
        for example: p. ex.
        that is: c.-à-d., càd, c’est-à-dire, c'est-à-dire
        including: y c.
        editor: ndlr, NDLR, N.D.L.R., n.d.l.r.
        before our age: av. J.-C., apr. J.-C.
        """
    ),
    sections=words_of(
        """
        politique économie monde sport sports actualité actualités culture société opinion opinions
        vie technologie sciences santé people international national régional région faits divers
        faits-divers finance argent éducation environnement climat énergie voyage voyages auto moto
        football tennis télévision télé cinéma musique livres mode cuisine recettes horoscope météo
        photos vidéos magazine numérique emploi famille histoire religion justice police transports
        logement immobilier planète débats idées divertissement
        """
    ),
    homes=words_of(
        """
        accueil page_d'accueil
        """
    ),
    staff=words_of(
        """
        journaliste reporter correspondant correspondante rédacteur rédactrice rédaction chroniqueur
        chroniqueuse photographe auteur envoyé envoyée spécial spéciale grand chef adjoint adjointe
        en
        """
    ),
)
