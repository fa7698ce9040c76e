# One image for all three processes: web (the default), worker and mail.
#   docker build -t mend .
#   docker run --env-file mend.env mend node app/platform/db/migrate.server.ts
#   docker run --env-file mend.env -p 3000:3000 -v mend-files:/data mend
#   docker run --env-file mend.env -v mend-files:/data mend node app/worker.ts
#   docker run --env-file mend.env -v mend-files:/data -p 25:2525 mend node app/mail.ts

FROM node:24-slim AS build
WORKDIR /mend
ENV CHECKPOINT_DISABLE=1 npm_config_update_notifier=false
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY . .
# Generating needs the variable, not a database.
RUN DATABASE_URL=postgresql://nobody@127.0.0.1:1/none node node_modules/prisma/build/index.js generate \
 && node scripts/build.mjs

FROM node:24-slim AS dependencies
WORKDIR /mend
ENV npm_config_update_notifier=false
COPY package.json package-lock.json ./
# The release step runs Prisma's command, which the rest needs in development
# only; the lock file still decides every version.
RUN npm pkg set "dependencies.prisma=$(node -p "require('./package.json').devDependencies.prisma")" \
 && npm pkg delete devDependencies.prisma \
 && npm install --omit=dev --no-audit --no-fund --ignore-scripts

FROM node:24-slim
WORKDIR /mend
ENV NODE_ENV=production CHECKPOINT_DISABLE=1 FILES_DIR=/data/files
COPY --from=dependencies /mend/node_modules node_modules
COPY --from=build /mend/build build
COPY --from=build /mend/app app
COPY --from=build /mend/prisma prisma
COPY package.json prisma.config.ts ./
RUN mkdir -p /data/files && chown -R node:node /data
VOLUME /data
USER node
EXPOSE 3000 2525
CMD ["node", "app/web.ts"]
