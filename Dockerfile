# qa as an image: docker run --rm -v "$PWD:/work" qa check articles/
FROM python:3.13-slim
ARG VERSION=
RUN pip install --no-cache-dir "translation-qa${VERSION:+==$VERSION}" \
    && useradd --create-home qa
USER qa
WORKDIR /work
ENTRYPOINT ["qa"]
CMD ["--help"]
