# Three stages: build with everything, install what runs, keep only that.

FROM node:24-trixie-slim AS build
WORKDIR /app
ENV NX_DAEMON=false NX_NO_CLOUD=true NG_CLI_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-trixie-slim
LABEL org.opencontainers.image.title="Telltale" \
  org.opencontainers.image.description="The AI project portfolio tracker that lights a warning sign before an AI project dies." \
  org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TELLTALE_DATA_DIR=/data
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/docs/signs docs/signs
# Without DATABASE_URL Telltale keeps its own PostgreSQL in /data, which the user that runs it must own.
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --start-interval=1s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# The last step of "npm start", which is what the tests start and stop.
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "dist/apps/api/main.mjs"]
