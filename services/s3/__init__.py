"""Amazon S3: buckets, versions, multipart uploads. https://docs.aws.amazon.com/AmazonS3/latest/API/

Bodies are blobs: they stream from the socket to a file and back. The bucket's encryption, policy, access block,
lifecycle and ownership settings are kept and given back as they are, so that infrastructure code can manage them;
nothing is encrypted, refused or expired because of them.
"""

from emulator.gateway.service import Listing

LISTING = Listing("s3", __name__)
