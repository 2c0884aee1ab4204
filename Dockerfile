# qa as an image, built from this folder:
#   docker build -t qa . && docker run --rm -v "$PWD:/texts" qa check articles/
FROM python:3.13-slim
COPY . /src
RUN pip install --no-cache-dir --require-hashes -r /src/requirements/run.txt \
    && pip install --no-cache-dir --no-deps --no-build-isolation /src \
    && rm -r /src && useradd --create-home qa
USER qa
WORKDIR /texts
ENTRYPOINT ["qa"]
CMD ["--help"]
