# tactlint in a container: docker run --rm -v "$PWD:/posts:ro" tactlint check
FROM python:3.12-slim AS build
COPY . /source
RUN python -m venv /opt/tactlint \
 && /opt/tactlint/bin/pip install --no-cache-dir --disable-pip-version-check /source

FROM python:3.12-slim
# git tells what a branch changed; a mounted repository belongs to somebody else.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/* \
 && git config --system --add safe.directory '*'
COPY --from=build /opt/tactlint /opt/tactlint
ENV PATH="/opt/tactlint/bin:$PATH" \
    TACTLINT_CACHE_DIR=/var/cache/tactlint \
    LANG=C.UTF-8
RUN useradd --no-create-home writer && install -d -o writer /var/cache/tactlint
USER writer
WORKDIR /posts
# The words of all packs are compiled once, here.
RUN printf -- '---\npublish_at: 2026-01-01\n---\nHello.\n' >/tmp/post.md \
 && tactlint check --now 2025-12-01 /tmp/post.md >/dev/null \
 && rm /tmp/post.md
ENTRYPOINT ["tactlint"]
CMD ["check"]
