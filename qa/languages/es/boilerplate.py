"""Spanish."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, meanings_of, words_of

BOILERPLATE = Boilerplate(
    code="es",
    actions=words_of(
        """
        activar activa aceptar acepte acepta añadir buscar cancelar clic comentar comenta
        compartir comparte compartilo comprar conectar consulta consultar continuar
        contactar contacta crear crea dar deja dejar deje descargar descarga descubre
        descubra enviar envía escribe escribir escuchar escucha iniciar imprimir
        inscríbete ingresar leer lee lea mira mirar participar publicar pulsa pulse recibe
        recibir reciba registrarse regístrate regístrese seguir síguenos síganos sigue
        suscribirse suscríbete suscríbase suscribir únete únase ver vea visita visitar
        volver apoyar apoya haz haga
        """
    ),
    reader=words_of("usted ustedes tu tus te"),
    steps=words_of(
        "pulse pulsa toque toca haga haz seleccione selecciona elija elige abra abre vaya ve introduzca introduce presione presiona active activa desactive desactiva"
    ),
    things=words_of(
        """
        aplicación archivo artículo artículos anuncio boletín boletines blog canal
        comentario comentarios contenido contenidos contraseña correo cookies cuenta
        dirección edición email e-mail enlace enlaces formulario foto fotos galería grupo
        historia imágenes información inicio lector lectores newsletter noticia noticias
        notificaciones página perfil periódico podcast portada publicación publicaciones
        publicidad redacción redes respuesta respuestas sección sesión sitio suscripción
        suscriptor suscriptores tema temas tuit usuario vídeo vídeos videos video web
        navegador campos
        """
    ),
    details=words_of(
        """
        acerca además ahora anterior aquí completa completo diario electrónico exclusivo
        gratis gratuita gratuito interesar leídas leído leídos más mejor misma mismo nueva
        nuevo nuestro nuestra obligatorios marcados principal recientes recomendado
        recomendados relacionada relacionadas relacionado relacionados siguiente similares
        sociales también toda todas todo todos última últimas último últimos vivo
        populares vistas
        """
    ),
    glue=words_of(
        """
        a al antes así con como cómo cuál de del desde el en entre es esta este esto estos
        estas están está fue ha hacer hay la las le les lo los me mi mis mundo no nos
        nosotros o para pero por puede podría que qué quieres se será si sin sobre son su
        sus te ti tu tus un una usted y ya sido publicada amigos
        """
    ),
    alone=words_of(
        """
        publicidad compartir comentarios suscríbete imprimir comentar anuncio
        """
    )
    | frozenset(
        (
            "lea también",
            "continúa leyendo",
            "continuar leyendo",
            "sigue leyendo",
            "seguir leyendo",
            "volver arriba",
            "copiar enlace",
            "copiar el enlace",
            "reportar un error",
            "informar de un error",
            "configuración de cookies",
            "configurar cookies",
            "volver al inicio",
            "volver a la portada",
            "imagen de archivo",
            "foto de archivo",
            "imagen ilustrativa",
            "foto ilustrativa",
            "inicie sesión",
            "inicia sesión",
            "iniciar sesión",
            "regístrate",
            "regístrese",
            "crear una cuenta",
            "ver el vídeo",
            "ver galería",
            "ver comentarios",
            "contenido patrocinado",
            "artículo siguiente",
            "artículo anterior",
            "lo más leído",
            "lo más visto",
            "solo para suscriptores",
            "no te pierdas",
            "lee también",
            "te puede interesar",
            "ver más",
            "leer más",
            "más información",
            "aviso legal",
            "noticias relacionadas",
        )
    ),
    notices=(
        r"(?:foto|fuente|imagen|vídeo|video|crédito|ilustración|©)s?\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"todos los derechos reservados",
        r"(?:tu|su) (?:dirección|correo)\b",
        r"los campos (?:obligatorios|necesarios|marcados)\b",
        r"(?:publicado|actualizado|modificado) (?:el |a las? )?\d",
        r"\d+ comentarios?$",
        r"(?:tiempo de lectura|lectura)\b.{0,20}$",
        r"(?:este sitio|esta web|nosotros|utilizamos|usamos)\b.{0,30}\bcookies\b",
    ),
    remarks=(
        r"(?:aquí (?:está|tiene|tienes|va|le|te)|a continuación|la siguiente es|esta es)\b[^.!?:]{0,80}\b(?:traducción|traducid\w+|versión (?:en|española|inglesa))\b[^.!?:]{0,80}",
        r"(?:(?:la|mi|tu|su) )?(?:traducción|texto traducido|artículo traducido|versión (?:en español|traducida|española))(?: (?:de|del|al|en) ?[^:.!?]{0,40})?\s?(?::|$)",
        r"como (?:ia|inteligencia artificial|modelo de (?:lenguaje|ia)|asistente|un modelo de)\b",
        r"espero que (?:esta|la|esto|te|le|sea)\b[^.!?]{0,60}\b(?:traducción|ayud\w+|útil|sirva|sea)",
        r"(?:no dude|no dudes|hágamelo saber|házmelo saber|avíseme|avísame|dime|dígame)\b[^.!?]{0,60}\b(?:si|en)\b",
        r"si (?:necesita|necesitas|desea|deseas|quiere|quieres|tiene|tienes)\b[^.!?]{0,80}\b(?:(?:algún|más|otros?) (?:cambios?|ajustes?)|otra traducción|avís\w+|no dud\w+|otra versión|ayuda adicional)",
        r"[\[(*]{0,3}(?:nota (?:del|de la|de los) traductor\w*|n\. ?del ?t|nota de traducción)\b",
        r"[\[(*]{0,3}(?:nota|tenga en cuenta|ten en cuenta)\b[^.!?]{0,120}\b(?:tradu\w+|texto original|nombres propios|literal\w*)\b",
        r"he (?:\w+ )?(?:traducido|mantenido|conservado|preservado)\b[^.!?]{0,80}\b(?:texto|tono|estilo|original\w*|formato|español|traducción)\b",
        r"(?:lo siento|lamentablemente|disculp\w+)\b[^.!?]{0,60}\bno puedo\b[^.!?]{0,40}\b(?:traducir|ayudar|procesar)",
        r"(?:¡?claro|por supuesto|con gusto|¡?desde luego)!?[!,.]+ (?:aquí|la|esta|he)\b[^.!?:]{0,80}",
    ),
    labels=(
        (
            "source",
            (
                "Fuente",
                "fuentes",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "fotos",
                "fotografía",
                "imagen",
                "crédito",
                "créditos",
                "crédito de la foto",
                "foto de",
            ),
        ),
        (
            "video",
            (
                "Vídeo",
                "video",
                "vídeos",
            ),
        ),
        (
            "author",
            (
                "Autor",
                "autora",
                "autores",
                "por",
                "texto",
                "escrito por",
            ),
        ),
        (
            "editor",
            (
                "Redacción",
                "editor",
                "editora",
                "editado por",
            ),
        ),
        ("as of", ("Actualizado a",)),
        (
            "date",
            (
                "Fecha",
                "publicado",
                "publicado el",
                "actualizado",
            ),
        ),
        (
            "tags",
            (
                "Etiquetas",
                "palabras clave",
                "temas",
            ),
        ),
        (
            "read also",
            (
                "Lea también",
                "lee también",
                "leer también",
                "ver también",
                "te puede interesar",
                "más información",
                "también te puede interesar",
                "le puede interesar",
                "leer más",
                "véase también",
            ),
        ),
        (
            "graphic",
            (
                "Gráfico",
                "infografía",
                "ilustración",
            ),
        ),
        ("caption", ("Pie de foto",)),
        ("archive", ("Archivo",)),
        (
            "price",
            (
                "Precio",
                "precios",
            ),
        ),
        ("address", ("Dirección",)),
        (
            "phone",
            (
                "Teléfono",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Traducción",
                "traductor",
                "traducido por",
            ),
        ),
        (
            "note",
            (
                "Nota",
                "nota de la redacción",
                "n. de la r",
            ),
        ),
        (
            "info",
            (
                "Información",
                "más información",
            ),
        ),
        (
            "place",
            (
                "Lugar",
                "dónde",
            ),
        ),
        (
            "time",
            (
                "Hora",
                "horario",
                "cuándo",
            ),
        ),
        (
            "advertisement",
            (
                "Publicidad",
                "anuncio",
            ),
        ),
        ("comments", ("Comentarios",)),
        ("question", ("Pregunta",)),
        ("answer", ("Respuesta",)),
    ),
    instead=meanings_of(
        """
        among others: entre otros
        and so on: etc.
        and the like: etc.
        that is: es decir
        so-called: llamado
        respectively: o
        compare: cf.
        million: millones
        billion: mil millones
        thousand: mil
        """
    ),
    abbreviations=meanings_of(
        """
        for example: p. ej., p.ej., por ej.
        United States: EE. UU.
        editor: N. de la R., n. de la r., N. del T.
        rights: DD. HH., RR. HH.
        company: Cía.
        """
    ),
    sections=words_of(
        """
        política economía mundo deportes deporte noticias cultura sociedad opinión vida tecnología
        ciencia salud gente internacional nacional local sucesos finanzas dinero educación
        medioambiente clima energía viajes motor fútbol tenis baloncesto televisión tv series cine
        música libros moda recetas cocina gastronomía horóscopo tiempo fotos vídeos videos revista
        empleo familia historia religión justicia policía tráfico vivienda entretenimiento famosos
        actualidad última hora tendencias
        """
    ),
    homes=words_of(
        """
        inicio portada página_principal
        """
    ),
    staff=words_of(
        """
        periodista reportero reportera corresponsal redactor redactora redacción columnista
        fotógrafo autor autora enviado enviada especial jefe jefa subdirector director
        """
    ),
)
