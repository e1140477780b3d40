# syntax=docker/dockerfile:1

FROM node:20.20.2-bookworm-slim AS ui
WORKDIR /build/ui
COPY ui/package.json ui/package-lock.json ui/.npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY ui/ ./
RUN npm run build

FROM maven:3.9.16-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
COPY --from=ui /build/ui/dist ui/dist
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -pl app -am package -DskipTests -Dui.skip=true -Dspotless.check.skip=true \
    && java -Djarmode=tools -jar app/target/app-*-exec.jar extract --layers --destination /layers \
    && mv /layers/application/app-*.jar /layers/application/app.jar

FROM eclipse-temurin:25.0.3_9-jre-noble AS application
RUN groupadd --gid 10001 ops \
    && useradd --uid 10001 --gid ops --no-create-home --home-dir /var/lib/ops-center --shell /usr/sbin/nologin ops \
    && install -d -o ops -g ops -m 0700 /var/lib/ops-center
WORKDIR /opt/ops-center
# What changes least comes first: a new version of ours is one layer of a few megabytes.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY app/jvm.options ./
USER 10001:10001

# One start, on a demo that is thrown away: what it loaded and linked makes later starts quick.
FROM application AS trained
RUN java @jvm.options -XX:AOTCacheOutput=/tmp/app.aot -jar app.jar \
        --opscenter.data=/tmp/training --opscenter.demo=true --logging.threshold.console=ERROR & \
    until [ -f /tmp/training/credentials.json ]; do kill -0 $! || exit 1; sleep 1; done; \
    kill $!; wait $!; test -s /tmp/app.aot

FROM application
COPY --from=trained /tmp/app.aot ./
ENV OPSCENTER_DATA=/var/lib/ops-center \
    SERVER_ADDRESS=0.0.0.0
VOLUME /var/lib/ops-center
EXPOSE 8084
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8084 && printf 'GET /api/v1/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["sh", "-c", "exec java @jvm.options -XX:AOTCache=app.aot $OPSCENTER_JAVA_OPTIONS -jar app.jar \"$@\"", "ops-center"]
