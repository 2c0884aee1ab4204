"""Turkish."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="tr",
    actions=words_of(
        """
        abone ara beğen bildir bırak- deva- devam dinle- giriş gönder- görüntüle- indir-
        izle- kaydet kaydol- kayıt katıl- oku- okumaya öğren- paylaş- tıkla- takip üye
        yaz- yazdır- yanıtla- yükle- ziyaret keşfet-
        """
    ),
    things=words_of(
        """
        abonelik- arşiv bağlantı- bildirim- bülten- çerez- e-posta- eposta editör- galeri
        gazete- görüş- grup- haber- hesab- hesap ilan içerik- iletişim kanal- konu- link-
        makale- menü metin okur- parola posta profil- reklam- sayfa- şifre site- siteyi
        uygulama- video- yayın- yazı- yorum- fotoğraf- manşet-
        """
    ),
    details=words_of(
        """
        ana anasayfa ayrıca benzer bize bizi buradan burada buraya çok daha diğer dahil en
        fazla gerekli günlük güncel hemen ilgili ilgi ilk işaretli okunan önceki popüler
        sıradaki son sonraki sosyal şimdi tam tüm tümünü ücretsiz yeni zorunlu önerilen
        üst üste
        """
    ),
    glue=words_of(
        """
        ait bir bu da de et etmek edin eden edilmeyecek edilmez gibi ile için ki ne nasıl
        o olarak olun olmak ol olan şu size sizin siz ve veya ya yap yapın yayınlanmayacak
        arkadaşlarınızla
        """
    ),
    alone=words_of(
        """
        reklam yorumlar paylaş
        """
    )
    | frozenset(
        (
            "devamını oku",
            "ayrıca okuyun",
            "bunu da okuyun",
            "daha fazla",
            "abone ol",
            "giriş yap",
            "haberin devamı",
            "ilginizi çekebilir",
        )
    ),
    notices=(
        r"(?:fotoğraf|kaynak|foto|video|©)\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"(?:tüm|her) hak(?:ları|kı) saklıdır",
        r"e-?posta (?:hesabınız|adresiniz)\b",
        r"\d+ yorum$",
    ),
    remarks=(
        r"işte\b[^.!?:]{0,60}\bçeviri\w*\b[^.!?:]{0,40}",
        r"(?:çeviri|çevrilmiş metin)\s?(?::|$)",
        r"bir (?:yapay zek[aâ]|dil modeli)\w* olarak\b",
        r"umarım\b[^.!?]{0,60}\b(?:çeviri|yardımcı)",
        r"[\[(*]{0,3}(?:çevirmenin notu|ç\.n)",
    ),
    labels=(
        (
            "source",
            (
                "Kaynak",
                "kaynaklar",
            ),
        ),
        (
            "photo",
            (
                "Fotoğraf",
                "foto",
                "fotoğraflar",
                "görsel",
                "arşiv fotoğrafı",
            ),
        ),
        ("video", ("Video",)),
        (
            "author",
            (
                "Yazar",
                "yazan",
                "haber",
                "metin",
                "hazırlayan",
            ),
        ),
        (
            "editor",
            (
                "Editör",
                "redaksiyon",
            ),
        ),
        (
            "date",
            (
                "Tarih",
                "yayınlanma tarihi",
                "yayın tarihi",
                "güncelleme",
                "güncellenme",
            ),
        ),
        (
            "tags",
            (
                "Etiketler",
                "anahtar kelimeler",
                "konular",
            ),
        ),
        (
            "read also",
            (
                "Ayrıca oku",
                "ayrıca okuyun",
                "ayrıca bakınız",
                "bunu da okuyun",
                "devamını oku",
                "ilgili haberler",
                "ilgili haber",
                "daha fazla",
            ),
        ),
        (
            "graphic",
            (
                "Grafik",
                "infografik",
                "illüstrasyon",
            ),
        ),
        ("archive", ("Arşiv",)),
        ("price", ("Fiyat",)),
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
                "Çeviri",
                "çeviren",
                "çevirmen",
            ),
        ),
        (
            "note",
            (
                "Not",
                "dikkat",
            ),
        ),
        (
            "info",
            (
                "Bilgi",
                "ayrıntılı bilgi",
            ),
        ),
        (
            "place",
            (
                "Yer",
                "nerede",
            ),
        ),
        (
            "time",
            (
                "Saat",
                "zaman",
            ),
        ),
        (
            "advertisement",
            (
                "Reklam",
                "ilan",
            ),
        ),
        (
            "comments",
            (
                "Yorumlar",
                "yorum",
            ),
        ),
        ("question", ("Soru",)),
        (
            "answer",
            (
                "Cevap",
                "yanıt",
            ),
        ),
    ),
    abbreviations=meanings_of(
        """
        for example: örn.
        and so on: vb.
        compare: bkz., krş.
        before our age: M.Ö.
        """
    ),
    sections=words_of(
        """
        siyaset ekonomi dünya spor haberler haber kültür toplum görüş yaşam teknoloji bilim sağlık
        magazin türkiye yerel finans para eğitim çevre iklim enerji seyahat otomobil futbol tenis
        televizyon sinema müzik kitap moda tarif yemek burç hava fotoğraf video iş aile tarih din
        gündem
        """
    ),
    homes=words_of(
        """
        anasayfa ana_sayfa
        """
    ),
    staff=words_of(
        """
        gazeteci muhabir muhabiri editör editörü yazar köşe fotoğrafçı yayın yönetmeni
        """
    ),
)
