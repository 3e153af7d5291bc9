#!/bin/sh
# LocalStack runs this script when it is ready. Like AWS, LocalStack rejects mail from an unverified sender.
set -eu
awslocal ses verify-email-identity --email-address "${MAIL_FROM:-noreply@freelanceplatform.com}"
