"""Portuguese."""

from __future__ import annotations

from qa.languages.boilerplate import Boilerplate, words_of

BOILERPLATE = Boilerplate(
    code="pt",
    actions=words_of(
        """
        aceitar aceite acesse acessar apoie assine assinar ative baixe buscar cadastre-se
        cadastrar clique clicar comentar comente compartilhar compartilhe confira continue
        continuar crie curta deixe deixar descubra descarregue entre entrar envie enviar
        escreva imprimir inscreva-se inscrever junte-se ler leia ouça ouvir participe
        partilhar partilhe publicar receba receber registe-se registre-se responder saiba
        seguir siga siga-nos subscreva subscrever tuitar veja ver visite voltar
        """
    ),
    reader=words_of("você vocês seu sua"),
    steps=words_of(
        "toque clique selecione seleccione escolha abra pressione prima vá acesse aceda insira introduza digite ative desative"
    ),
    things=words_of(
        """
        anúncio aplicativo aplicação app artigo artigos assinante assinantes assinatura
        blog boletim campos canal comentário comentários conta conteúdo conteúdos cookies
        correio edição e-mail email endereço foto fotos galeria grupo história imagens
        informações início jornal leitor leitores link links loja mensagem navegador
        newsletter notificações notícia notícias página perfil podcast política
        privacidade publicidade publicação redação redes resposta respostas senha seção
        secção site subscrição tema temas usuário utilizador vídeo vídeos whatsapp
        """
    ),
    details=words_of(
        """
        agora anterior aqui completa completo diária diariamente exclusivo grátis gratuita
        gratuito lidas mais marcados melhor mesma mesmo nossa nosso novo nova obrigatórios
        outras outros populares principais próximo recentes recomendado recomendados
        relacionada relacionadas relacionado relacionados seguinte semelhantes sociais
        também toda todas todo todos última últimas último últimos
        """
    ),
    glue=words_of(
        """
        a à ao aos as às com como da das de do dos e é em essa esse esta está este isto já
        lhe mas me na nas no não nos nós num o os ou para pela pelo pode por quer que se
        sem ser será são seu seus sobre sua suas te tem também tu um uma você vai
        publicado amigos
        """
    ),
    alone=words_of(
        """
        publicidade compartilhar comentários partilhar imprimir comentar
        """
    )
    | frozenset(
        (
            "leia também",
            "leia mais",
            "veja também",
            "saiba mais",
            "continue lendo",
            "notícias relacionadas",
        )
    ),
    notices=(
        r"(?:foto|fonte|imagem|vídeo|crédito|©)s?\s?[:©]\s?\S+(?: \S+){0,11}$",
        r"todos os direitos reservados",
        r"(?:o )?seu (?:endereço|e-?mail)\b",
        r"(?:os )?campos obrigatórios\b",
        r"(?:publicado|atualizado) (?:em|a) \d",
        r"\d+ comentários?$",
        r"tempo de leitura\b",
    ),
    remarks=(
        r"(?:aqui está|segue|abaixo)\b[^.!?:]{0,80}\b(?:tradução|traduzid\w+)\b[^.!?:]{0,60}",
        r"(?:a )?(?:tradução|texto traduzido)(?: [^:.!?]{0,30})?\s?(?::|$)",
        r"como (?:uma? )?(?:ia|modelo de linguagem|inteligência artificial)\b",
        r"espero que (?:esta|a|isso|ajude)\b[^.!?]{0,60}\b(?:tradução|útil|ajud\w+)",
        r"[\[(*]{0,3}(?:nota do tradutor|n\. ?do ?t)",
    ),
    labels=(
        (
            "source",
            (
                "Fonte",
                "fontes",
            ),
        ),
        (
            "photo",
            (
                "Foto",
                "fotos",
                "fotografia",
                "imagem",
                "crédito",
                "créditos",
            ),
        ),
        ("video", ("Vídeo",)),
        (
            "author",
            (
                "Autor",
                "autora",
                "por",
                "texto",
                "escrito por",
            ),
        ),
        (
            "editor",
            (
                "Redação",
                "redacção",
                "editor",
                "edição",
            ),
        ),
        ("as of", ("Atualizado em",)),
        (
            "date",
            (
                "Data",
                "publicado",
                "publicado em",
                "atualizado",
            ),
        ),
        (
            "tags",
            (
                "Palavras-chave",
                "etiquetas",
                "assuntos",
                "temas",
            ),
        ),
        (
            "read also",
            (
                "Leia também",
                "leia mais",
                "veja também",
                "saiba mais",
                "ver também",
                "ler mais",
                "confira também",
                "ler também",
            ),
        ),
        (
            "graphic",
            (
                "Gráfico",
                "infografia",
                "infográfico",
                "ilustração",
            ),
        ),
        ("caption", ("Legenda",)),
        ("archive", ("Arquivo",)),
        (
            "price",
            (
                "Preço",
                "preços",
            ),
        ),
        (
            "address",
            (
                "Endereço",
                "morada",
            ),
        ),
        (
            "phone",
            (
                "Telefone",
                "tel",
            ),
        ),
        (
            "translation",
            (
                "Tradução",
                "tradutor",
                "traduzido por",
            ),
        ),
        (
            "note",
            (
                "Nota",
                "nota da redação",
                "n. da r",
            ),
        ),
        (
            "info",
            (
                "Informações",
                "mais informações",
            ),
        ),
        (
            "place",
            (
                "Local",
                "onde",
            ),
        ),
        (
            "time",
            (
                "Hora",
                "horário",
                "quando",
            ),
        ),
        (
            "advertisement",
            (
                "Publicidade",
                "anúncio",
            ),
        ),
        ("comments", ("Comentários",)),
        ("question", ("Pergunta",)),
        ("answer", ("Resposta",)),
    ),
    sections=words_of(
        """
        política economia mundo desporto esporte esportes desportos notícias cultura sociedade
        opinião vida tecnologia ciência saúde pessoas internacional nacional local polícia finanças
        dinheiro educação ambiente clima energia viagens turismo carros automóveis futebol ténis
        televisão tv cinema música livros moda receitas gastronomia horóscopo tempo fotos vídeos
        revista emprego família história religião justiça entretenimento famosos celebridades
        últimas
        """
    ),
    homes=words_of(
        """
        início inicio página_inicial capa
        """
    ),
    staff=words_of(
        """
        jornalista repórter correspondente redator redatora redação colunista fotógrafo autor autora
        enviado enviada especial chefe editor editora
        """
    ),
)
