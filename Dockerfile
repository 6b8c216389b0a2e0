# The emulator. Builds and simulated instances run in images of their own: runners/images.
ARG PYTHON_IMAGE=python:3.12-slim
FROM ${PYTHON_IMAGE}
# Behind a company proxy: --build-arg PIP_CERT=<CA file of the base image>.
ARG PIP_CERT
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/codexyz
COPY requirements-server.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements-server.lock
COPY emulator emulator
COPY services services
COPY runners runners
COPY webui webui
RUN pip install --no-cache-dir --no-deps --no-build-isolation . || pip install --no-cache-dir --no-deps .
ENV CODEXYZ_HOST=0.0.0.0 CODEXYZ_DATA=/data
VOLUME /data
EXPOSE 4566
CMD ["codexyz", "up"]
