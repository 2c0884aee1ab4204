"""Hausa."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ha",
    name="Hausa",
    name_endings=frozenset("n ni r".split()),
    function_words=frozenset(
        """
        a amma an ba babu bai bayan ce cewa ci cikin da daga dai don domin duk dukkan fi ga
        gaba gare game haka har hukumar idan ina inda ita ka kafin kamar kan karkashin kasa
        kasar ke ki ko kuma kuwa kowane ku kwanaki lokacin lokaci ma mai mana masu mata me
        mu mun mutane na nan ne ni ranar sai sauran sama saboda sannan shekara shekaru shi
        shugaban sosai su sun suna ta tare tsakanin tun wadanda waɗanda wadannan wajen wanda
        wani wannan wanna wasu wata watan wato ya yadda yanzu yake yana yayin yi yin za zai
        zama zuwa zuwan ƙasar ƙungiyar ɗan jihar jihohin gwamnatin gwamnati gwamna majalisar
        mutum kungiyar rahoton ministan yansanda labarai abin abubuwan aiki bana bisa biyu
        daya dole farko gida gudanar hanyar haifar jama'a jami'an kawo kudi kullum kwana
        lafiya maza mako manyan matsalar nasa nata neman rana rayuwa sanar sanya sassan
        shiga tabbatar taimaka tsohon tsaro wuri yaki yankin yara zaben zabe
        """.split()
    ),
)
