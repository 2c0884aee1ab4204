# qa as an image, built from this folder:
#   docker build -t qa . && docker run --rm -v "$PWD:/texts" qa check articles/
FROM python:3.13-slim AS build
COPY . /src
RUN python -m venv /opt/qa \
    && /opt/qa/bin/pip install --no-cache-dir --require-hashes -r /src/requirements/run.txt \
    && /opt/qa/bin/pip install --no-cache-dir --no-deps --no-build-isolation /src \
    && /opt/qa/bin/pip uninstall --yes hatchling packaging pluggy tomlkit trove-classifiers pip

# Neither the sources nor what builds them are in what runs.
FROM python:3.13-slim
COPY --from=build /opt/qa /opt/qa
# By number, which clusters ask for that let nobody be root.
RUN useradd --create-home --uid 10001 qa
USER 10001
ENV PATH="/opt/qa/bin:$PATH"
WORKDIR /texts
ENTRYPOINT ["qa"]
CMD ["--help"]
