# One image per app: docker build --target <service> .
# Labels and /health/live contain --build-arg VERSION=1.2.3 and --build-arg COMMIT=$(git rev-parse --short HEAD).
# To pin the base image: --build-arg NODE_IMAGE=node:24-slim@sha256:...
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS manifest
WORKDIR /workspace
COPY package.json package-lock.json .npmrc ./

FROM manifest AS build
RUN --mount=type=cache,target=/root/.npm npm ci
COPY nest-cli.json tsconfig.json webpack.config.js .swcrc ./
COPY libs libs
COPY apps apps
RUN npx nest build --all && npx vite build apps/web

# Keeps, for each app, its code and the package files that it can load.
FROM build AS needed
COPY tools/images/keep-needed.mjs ./
RUN node keep-needed.mjs

FROM ${NODE_IMAGE} AS runtime
# In 512 MiB Node chooses a semi-space of 1 MiB. With 16 MiB, its choice on larger machines, a request costs a quarter less CPU.
ENV NODE_ENV=production HOST=0.0.0.0 NODE_OPTIONS=--max-semi-space-size=16
WORKDIR /app
USER node
STOPSIGNAL SIGTERM
ARG VERSION=development COMMIT=unknown
ENV APP_VERSION=${VERSION}+${COMMIT}
LABEL org.opencontainers.image.version=${VERSION} org.opencontainers.image.revision=${COMMIT}
# Each app below sets PORT_NAME to the name of the variable that holds its port.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env[process.env.PORT_NAME] + '/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

FROM runtime AS gateway
ENV PORT_NAME=GATEWAY_PORT GATEWAY_PORT=3000 WEB_FOLDER=dist/web
EXPOSE 3000 3100
COPY --from=needed /workspace/needed/gateway ./
CMD ["node", "--enable-source-maps", "dist/apps/gateway/main.js"]

FROM runtime AS categories
ENV PORT_NAME=CATEGORIES_PORT CATEGORIES_PORT=3001
EXPOSE 3001 3101
COPY --from=needed /workspace/needed/categories ./
CMD ["node", "--enable-source-maps", "dist/apps/categories/main.js"]

FROM runtime AS jobs
ENV PORT_NAME=JOBS_PORT JOBS_PORT=3002
EXPOSE 3002 3102
COPY --from=needed /workspace/needed/jobs ./
CMD ["node", "--enable-source-maps", "dist/apps/jobs/main.js"]

FROM runtime AS notifications
ENV PORT_NAME=NOTIFICATIONS_PORT NOTIFICATIONS_PORT=3003
EXPOSE 3003 3103
COPY --from=needed /workspace/needed/notifications ./
CMD ["node", "--enable-source-maps", "dist/apps/notifications/main.js"]

FROM runtime AS users
ENV PORT_NAME=USERS_PORT USERS_PORT=3004
EXPOSE 3004 3104
COPY --from=needed /workspace/needed/users ./
CMD ["node", "--enable-source-maps", "dist/apps/users/main.js"]
