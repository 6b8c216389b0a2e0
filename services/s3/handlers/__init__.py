"""The operations of S3, by theme."""

from services.s3.handlers.buckets import Buckets
from services.s3.handlers.listings import Listings
from services.s3.handlers.objects import Objects
from services.s3.handlers.uploads import Uploads


class S3Handlers(Buckets, Listings, Objects, Uploads):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html"""
