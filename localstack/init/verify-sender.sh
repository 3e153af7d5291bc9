#!/bin/sh
# Runs in the LocalStack container once it is ready. Like AWS, it refuses mail from a sender that was not verified.
set -eu
awslocal ses verify-email-identity --email-address "${MAIL_FROM:-noreply@freelanceplatform.com}"
